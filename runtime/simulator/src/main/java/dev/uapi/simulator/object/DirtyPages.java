package dev.uapi.simulator.object;

import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which pages of a page table devices have written, while somebody wants to know.
final class DirtyPages {
    private final long pageSize;

    /// The first IOVA of each.
    private final NavigableSet<Long> pages = new TreeSet<>(Long::compareUnsigned);

    private boolean tracking;

    /// @param pageSize in bytes, a power of two
    DirtyPages(long pageSize) {
        this.pageSize = pageSize;
    }

    /// Begins with nothing written, or ends.
    void track(boolean on) {
        if (on) {
            pages.clear();
        }
        tracking = on;
    }

    boolean isTracking() {
        return tracking;
    }

    void written(Range range) {
        if (tracking) {
            long last = range.last() & -pageSize;
            for (long page = range.first() & -pageSize; Long.compareUnsigned(page, last) < 0; page += pageSize) {
                pages.add(page);
            }
            pages.add(last);
        }
    }

    /// Nothing is mapped there any more.
    void forget(Range range) {
        pages.subSet(range.first() & -pageSize, true, range.last(), true).clear();
    }

    /// The written pages of a range, in ascending order.
    List<Range> in(Range range) {
        return pages.subSet(range.first() & -pageSize, true, range.last(), true).stream()
                .map(page -> Range.of(page, pageSize))
                .toList();
    }
}
