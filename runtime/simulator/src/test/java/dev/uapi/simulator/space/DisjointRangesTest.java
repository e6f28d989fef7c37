package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DisjointRangesTest {
    @Test
    void rangesThatTouchDoNotMeet() {
        DisjointRanges ranges = new DisjointRanges();

        assertTrue(ranges.add(new Range(20, 29)));
        assertTrue(ranges.add(new Range(10, 19)));
        assertTrue(ranges.add(new Range(30, -1)));
        assertEquals(List.of(new Range(10, 19), new Range(20, 29), new Range(30, -1)), List.copyOf(ranges.all()));
    }

    @Test
    void whatMeetsAnotherOneIsLeftOut() {
        DisjointRanges ranges = new DisjointRanges();
        ranges.add(new Range(20, 29));

        assertFalse(ranges.add(new Range(0, 20)));
        assertFalse(ranges.add(new Range(29, 40)));
        assertFalse(ranges.add(new Range(22, 23)));
        assertFalse(ranges.add(Range.ALL));
        assertEquals(1, ranges.all().size());
    }
}
