package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RangesTest {
    @Test
    void aRangeMayReachTheLastNumber() {
        Range last = Range.of(-4096, 4096);

        assertEquals(new Range(-4096, -1), last);
        assertEquals(4096, last.length());
        assertEquals(0, Range.ALL.length());
    }

    @Test
    void numbersAreUnsigned() {
        Range upper = new Range(Long.MAX_VALUE, Long.MIN_VALUE);

        assertTrue(upper.meets(Range.of(Long.MIN_VALUE, 10)));
        assertFalse(upper.meets(new Range(0, 10)));
        assertTrue(Range.ALL.contains(upper));
        assertThrows(IllegalArgumentException.class, () -> new Range(-1, 0));
    }

    @Test
    void whatTwoRangesHaveInCommon() {
        assertEquals(Optional.of(new Range(5, 10)), new Range(0, 10).common(new Range(5, -1)));
        assertEquals(Optional.empty(), new Range(0, 10).common(new Range(11, 12)));
    }

    @Test
    void theUnionJoinsWhatTouchesOrOverlaps() {
        Ranges union = Ranges.union(List.of(new Range(20, 29), new Range(0, 9), new Range(30, 39), new Range(5, 12), new Range(6, 7)));

        assertEquals(List.of(new Range(0, 12), new Range(20, 39)), union.list());
    }

    @Test
    void theLastNumberTouchesNothing() {
        assertEquals(List.of(new Range(0, 0), new Range(-1, -1)), Ranges.union(List.of(new Range(-1, -1), new Range(0, 0))).list());
    }

    @Test
    void theComplementIsWhatIsLeft() {
        assertEquals(List.of(Range.ALL), new Ranges(List.of()).complement().list());
        assertEquals(List.of(), new Ranges(List.of(Range.ALL)).complement().list());
        assertEquals(
                List.of(new Range(5, 9), new Range(11, -1)),
                new Ranges(List.of(new Range(0, 4), new Range(10, 10))).complement().list());
        assertEquals(List.of(new Range(0, 9)), new Ranges(List.of(new Range(10, -1))).complement().list());
    }
}
