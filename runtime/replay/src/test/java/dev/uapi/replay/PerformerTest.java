package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.ProcessMemory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("performers")
final class PerformerTest {
    private static final Bytes TWO = Bytes.zeros(ToyDevice.SIZE).withNumber(0, 4, ToyDevice.SIZE).withNumber(8, 4, 2);
    private static final Bytes NUMBERS = Bytes.parse("0100000002000000");

    private final Performer performer;

    PerformerTest(Performer performer) {
        this.performer = performer;
    }

    static List<Named<Performer>> performers() {
        return List.of(
                Named.of("in memory of the process", Performer.on(new ToyDevice(new ProcessMemory()))),
                Named.of("in memory that is played", Stage.Performance.in(ToyDevice::new, _ -> Optional.empty()).performer()));
    }

    private Answer perform(Piece structure, Piece numbers) {
        return performer.perform(new Invocation(
                ToyDevice.DOUBLE, new Argument.Structure(structure, new TreeMap<>(Map.of(16, numbers)))));
    }

    @Test
    void theAnswerIsWhatMemoryHoldsAfterwards() {
        Answer answer = perform(Piece.of(TWO), Piece.of(NUMBERS));

        assertEquals("0", answer.outcome());
        assertEquals(TWO.withNumber(8, 4, 0), answer.structure());
        assertEquals(Map.of(16, Bytes.parse("0200000004000000")), answer.memory());
    }

    @Test
    void behindWhatIsReadableThereIsNothing() {
        assertEquals("EFAULT", perform(Piece.of(TWO).readable(ToyDevice.SIZE - 1), Piece.of(NUMBERS)).outcome());
        assertEquals("0", perform(Piece.of(TWO).readable(ToyDevice.SIZE), Piece.of(NUMBERS)).outcome());

        Answer half = perform(Piece.of(TWO), Piece.of(NUMBERS).readable(4));
        assertEquals("EFAULT", half.outcome());
        assertEquals(Map.of(16, Bytes.parse("0200000002000000")), half.memory());
    }

    @Test
    void behindWhatIsWritableMemoryCanOnlyBeRead() {
        Answer half = perform(Piece.of(TWO), Piece.of(NUMBERS).writable(4));
        assertEquals("EFAULT", half.outcome());
        assertEquals(Map.of(16, Bytes.parse("0200000002000000")), half.memory());

        assertEquals("EFAULT", perform(Piece.of(TWO).writable(0), Piece.of(NUMBERS)).outcome());
    }

    @Test
    void bothLimitsCanBeSet() {
        assertEquals("EFAULT", perform(Piece.of(TWO), Piece.of(NUMBERS).writable(0).readable(8)).outcome());
    }

    @Test
    void nullAndNumbersArePassedOn() {
        assertEquals("EFAULT", performer.perform(new Invocation(ToyDevice.DOUBLE, new Argument.Null())).outcome());
        assertEquals("7", performer.perform(new Invocation(ToyDevice.ECHO, new Argument.Value(7))).outcome());
    }
}
