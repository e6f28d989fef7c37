package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static final Cause TOO_LONG = new Cause("MAKE", "unknown_tail", Errno.E2BIG, "a byte is not 0");
    private static final Availability COLOURED = Availability.since("6.7", "6.6.y");
    private static final History HISTORY = History.of("MAKE", 16, Availability.since("6.6"))
            .grown(24, COLOURED)
            .grown(32, Availability.since("6.11"))
            .field("depth", 4, 1, Availability.since("6.9"))
            .field("colour", 16, 4, COLOURED)
            .field("queue", 24, 4, Availability.since("6.11"));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment structure = arena.allocate(32);

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void itIsAsLongAsItWasThen() {
        assertEquals(0, HISTORY.sizeIn(Release.parse("6.5")));
        assertEquals(16, HISTORY.sizeIn(Release.parse("6.6")));
        assertEquals(24, HISTORY.sizeIn(Release.parse("6.6.3")));
        assertEquals(24, HISTORY.sizeIn(Release.parse("6.10")));
        assertEquals(32, HISTORY.sizeIn(Release.parse("7.3")));
    }

    @Test
    void whatIsZeroIsNotMissing() {
        assertEquals(List.of(), missing("6.6", 32));
    }

    @Test
    void fieldsThatHoldSomethingAreMissingWhereTheyAreNotYet() {
        structure.set(Layouts.U8, 4, (byte) 1);
        structure.set(Layouts.U8, 27, (byte) 1);
        assertEquals(List.of("depth, since 6.9", "queue, since 6.11"), missing("6.7", 32));
        assertEquals(List.of("queue, since 6.11"), missing("6.9", 32));
        assertEquals(List.of("depth, since 6.9"), missing("6.7", 24));
        assertEquals(List.of(), missing("6.11", 32));
    }

    @Test
    void fitsByLeavingAwayWhatIsZero() {
        assertEquals(24, fit("6.9", 32));
        assertEquals(16, fit("6.9", 16));
        assertEquals(32, fit("7.3", 32));
    }

    @Test
    void saysWhyItDoesNotFit() {
        structure.set(Layouts.U32, 24, 7);
        assertEquals("MAKE: Linux 6.10 lacks queue, since 6.11", tooNew("6.10", 32));
        assertEquals("MAKE: Linux 6.2 lacks MAKE, since 6.6", tooNew("6.2", 32));
        structure.fill((byte) 0).set(Layouts.U8, 31, (byte) 1);
        assertEquals("MAKE: Linux 6.10 lacks what is behind byte 24", tooNew("6.10", 32));
    }

    @Test
    void aCauseNamesTheTail() {
        structure.set(Layouts.U8, 4, (byte) 1);
        structure.set(Layouts.U8, 16, (byte) 1);
        assertEquals("E2BIG, a byte is not 0: colour, since 6.7, 6.6.y", tail(Errno.E2BIG).getFirst().toString());
        assertEquals(List.of(), tail(Errno.EINVAL));
        structure.fill((byte) 0);
        assertEquals(List.of(TOO_LONG), tail(Errno.E2BIG));
    }

    @Test
    void aSearchGathersWhatIsMissing() {
        structure.set(Layouts.U32, 16, 1);
        List<Missing> missing = new MissingSearch(Release.parse("6.5"))
                .command("MAKE", Availability.since("6.6"))
                .fields(HISTORY, structure, 32)
                .flag("DARK", Availability.since("6.8"), true)
                .flag("LIGHT", Availability.since("6.8"), false)
                .all(new MissingSearch(Release.parse("6.5")).value("GLASS", Availability.since("6.1"), true).found())
                .value("PAPER", Availability.since("7.0"), true)
                .found();
        assertEquals("[MAKE, since 6.6, colour, since 6.7, 6.6.y, DARK, since 6.8, PAPER, since 7.0]", missing.toString());
        assertEquals(Missing.Kind.FLAG, missing.get(2).kind());
    }

    private List<String> missing(String release, long size) {
        return HISTORY.missingIn(Release.parse(release), structure, size).stream().map(Missing::toString).toList();
    }

    private long fit(String release, long size) {
        return HISTORY.fit(Release.parse(release), structure, size);
    }

    private String tooNew(String release, long size) {
        return String.valueOf(assertThrows(TooNewException.class, () -> fit(release, size)).getMessage());
    }

    private List<Cause> tail(Errno errno) {
        return new CauseSearch(errno).tail(TOO_LONG, HISTORY, structure, 32).found();
    }
}
