package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PinnedPagesTest {
    private static final int PAGES = 24;
    private static final Range ALL = new Range(0, PAGES - 1);

    private final PinnedPages pinned = new PinnedPages();

    @Test
    void theLastPageOfAllCanBePinned() {
        Range last = new Range(-4096, -1);
        pinned.add(last);
        assertEquals(List.of(), pinned.missing(last));
        assertEquals(List.of(new Range(-8192, -4097)), pinned.missing(new Range(-8192, -1)));
        assertEquals(List.of(last), pinned.remove(last));
        assertEquals(List.of(last), pinned.missing(last));
    }

    /// Against an array with a number for each page.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAsOneWouldPageByPage(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[PAGES];
        List<Range> there = new ArrayList<>();
        for (int step = 0; step < 3000; step++) {
            if (random.nextInt(3) == 0 && !there.isEmpty()) {
                Range range = there.remove(random.nextInt(there.size()));
                count(counts, range, -1);
                assertEquals(missing(counts, range), pinned.remove(range));
            } else {
                long first = random.nextLong(PAGES);
                Range range = new Range(first, random.nextLong(first, PAGES));
                assertEquals(missing(counts, range), pinned.missing(range));
                pinned.add(range);
                count(counts, range, 1);
                there.add(range);
            }
            assertEquals(missing(counts, ALL), pinned.missing(ALL));
        }
    }

    private static void count(int[] counts, Range range, int by) {
        for (long page = range.first(); page <= range.last(); page++) {
            counts[(int) page] += by;
        }
    }

    private static List<Range> missing(int[] counts, Range range) {
        List<Range> single = new ArrayList<>();
        for (long page = range.first(); page <= range.last(); page++) {
            if (counts[(int) page] == 0) {
                single.add(new Range(page, page));
            }
        }
        return Ranges.union(single).list();
    }
}
