package dev.uapi.runtime.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked, where it is not one attempt.
final class ProbeTest {
    private static final ProbeCall ASK = ProbeCall.of("LAMP_ASK", Lamps.ASK, 24).sized("size", 0, 4, 24);
    private static final ProbeCall BY_VALUE = ProbeCall.of("LAMP_CHECK", Lamps.ASK, 0).given("extension", 0, 4, 3, "EXT_DIM");

    private final Lamps lamps = new Lamps();

    @ParameterizedTest
    @CsvSource({
        "1, SUPPORTED, LAMP_CHECK returned 1",
        "0, ABSENT, LAMP_CHECK returned 0",
        "2, ABSENT, LAMP_CHECK returned 2",
        "-19, UNCLEAR, 'LAMP_CHECK answered ENODEV, there is no such device'",
        "-25, UNCLEAR, 'LAMP_CHECK answered ENOTTY, the device has no such command'",
    })
    void believesAQueryThatReturnsSomethingWhereThereIsNoAttempt(long result, Verdict verdict, String reason) {
        lamps.answering(Lamps.ASK, _ -> result);

        Evidence evidence = ask(Lamps.probe().query(BY_VALUE, 1).build());

        assertEquals(verdict, evidence.verdict());
        assertEquals(reason, evidence.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "7, SUPPORTED, out_capabilities has LAMP_DIMS",
        "2, ABSENT, out_capabilities has no LAMP_DIMS",
    })
    void believesAQueryThatAnswersInAField(long bits, Verdict verdict, String reason) {
        lamps.answering(Lamps.ASK, argument -> saying(argument, bits));

        Evidence evidence = ask(Lamps.probe().queryFlag(ASK, "out_capabilities", 16, 8, 6, "LAMP_DIMS").build());

        assertEquals(verdict, evidence.verdict());
        assertEquals(reason, evidence.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "7, SUPPORTED, out_kind is LAMP_LED",
        "6, ABSENT, out_kind is not LAMP_LED",
    })
    void believesAQueryThatAnswersWithAMember(long kind, Verdict verdict, String reason) {
        lamps.answering(Lamps.ASK, argument -> saying(argument, kind));

        Evidence evidence = ask(Lamps.probe().queryMember(ASK, "out_kind", 16, 4, 7, "LAMP_LED").build());

        assertEquals(verdict, evidence.verdict());
        assertEquals(reason, evidence.reason());
    }

    @Test
    void asksFirstAndBelievesTheAttempt() {
        lamps.answering(Lamps.ASK, argument -> saying(argument, 6)).answering(Lamps.TRY, Errno.EOPNOTSUPP);
        Probe both = Lamps.probe()
                .queryFlag(ASK, "out_capabilities", 16, 8, 6, "LAMP_DIMS")
                .attempt(Attempt.of(Lamps.trying()).on(Errno.EOPNOTSUPP, Verdict.ABSENT, "the hardware cannot"))
                .build();

        Evidence evidence = ask(both);

        assertEquals(Verdict.ABSENT, evidence.verdict());
        assertEquals("the hardware cannot; but out_capabilities has LAMP_DIMS", evidence.reason());
        assertEquals(List.of("3bff", "3b04", "3b03"), lamps.log);
        assertEquals(Answered.Purpose.ATTEMPT, evidence.decisive().orElseThrow().purpose());
    }

    @Test
    void saysWhatNeverIsThere() {
        Evidence evidence = ask(Lamps.probe().never("nobody ever built one").build());

        assertEquals("DIMMING: absent, nobody ever built one", evidence.toString());
        assertEquals(List.of(), lamps.log);
    }

    @Test
    void saysWhatCannotBeTold() {
        Probe probe = Lamps.probe().unclear("every answer is ENOENT").build();

        assertEquals("DIMMING: cannot tell, every answer is ENOENT", ask(probe).toString());
        assertEquals(Optional.empty(), probe.never());
    }

    @Test
    void wantsAQuestionOrAReason() {
        assertThrows(IllegalArgumentException.class, () -> Lamps.probe().build());
    }

    @Test
    void tellsItsNamesAndNumbers() {
        Probe probe = Lamps.probe().once("EXT_DIM").once("EXT_DIM_V2", 4).number(7).never("no").build();

        assertEquals(7, probe.number().orElseThrow());
        assertEquals("[EXT_DIM, EXT_DIM_V2 = 4]", probe.historicalNames().toString());
        assertEquals(Optional.of("no"), probe.never());
        assertEquals(List.of("DIMMING", "EXT_DIM"), Stream.of("DIMMING", "EXT_DIM", "EXT").filter(probe::isCalled).toList());
        assertEquals(List.of(4L, 7L), LongStream.range(0, 10).filter(probe::isAskedBy).boxed().toList());
    }

    @Test
    void closesADescriptorThatCameOut() {
        // Only the number is kept: the prober is to close it.
        int fd = KernelDevice.open(Path.of("/dev/null")).fd();
        lamps.answering(Lamps.TRY, argument -> {
            argument.set(Layouts.U32, 12, fd);
            return 0;
        });
        Probe probe = Lamps.probe()
                .attempt(Attempt.of(Lamps.trying()).success(Verdict.SUPPORTED, "").undoByClosing("out_fd", 12, 4))
                .build();

        Evidence evidence = ask(probe);

        assertFalse(isOpen(fd), "closed");
        assertEquals("close { out_fd = " + fd + " } = 0", evidence.calls().getLast().toString());
        assertEquals(List.of(), evidence.leftBehind());
    }

    @Test
    void namesADescriptorThatIsNone() {
        lamps.answering(Lamps.TRY, argument -> {
            argument.set(Layouts.U32, 12, -1);
            return 0;
        });
        Probe probe = Lamps.probe()
                .attempt(Attempt.of(Lamps.trying()).success(Verdict.SUPPORTED, "").undoByClosing("out_fd", 12, 4))
                .build();

        assertEquals(
                List.of("something of LAMP_TRY {}: java.lang.IllegalArgumentException: -1 is no file descriptor"),
                ask(probe).leftBehind());
    }

    @Test
    void takesADescriptor() {
        Probe probe = Lamps.probe()
                .descriptor("buffer")
                .parameter("anything")
                .attempt(Attempt.of(Lamps.trying()
                        .given("fd", 8, 4, new Value.OfParameter("buffer"))
                        .given("id", 12, 4, new Value.OfParameter("anything"))))
                .build();

        Evidence evidence = ask(probe, InHand.descriptor(5), InHand.object("LAMP", 3));

        assertEquals("LAMP_TRY { fd = 5, id = 3 } = ENOTTY", evidence.decisive().orElseThrow().toString());
    }

    @Test
    void mayBeAskedByManyThreads() throws Exception {
        lamps.answering(Lamps.TRY, lamps::make);
        Value.OfResult id = new Value.OfResult("out_id", 4, 4);
        Probe probe = Lamps.probe()
                .parameter("lamp", Lamps.provision(), "LAMP")
                .attempt(Attempt.of(Lamps.trying().given("lamp", 8, 4, new Value.OfParameter("lamp")))
                        .success(Verdict.SUPPORTED, "")
                        .undo(Lamps.destroying(id)))
                .build();
        Prober prober = new Prober(lamps);
        Callable<Evidence> question = () -> prober.ask(probe);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Evidence> answer : threads.invokeAll(IntStream.range(0, 400).mapToObj(_ -> question).toList())) {
                assertTrue(answer.get().supported());
                assertEquals(List.of(), answer.get().leftBehind());
            }
        }
        assertTrue(lamps.lit.isEmpty());
    }

    private Evidence ask(Probe probe, InHand... inHand) {
        return new Prober(lamps).ask(probe, inHand);
    }

    private static boolean isOpen(int fd) {
        return Files.exists(Path.of("/proc/self/fd", Integer.toString(fd)), LinkOption.NOFOLLOW_LINKS);
    }

    private static long saying(MemorySegment argument, long bits) {
        argument.set(Layouts.U64, 16, bits);
        return 0;
    }
}
