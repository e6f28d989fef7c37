package dev.uapi.simulator.object;

import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which pages of a page table devices have written, while somebody wants to know.
final class DirtyPages {
    /// By their first IOVAs.
    private final NavigableMap<Long, Range> pages = new TreeMap<>(Long::compareUnsigned);

    private boolean tracking;

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

    void written(Range page) {
        if (tracking) {
            pages.put(page.first(), page);
        }
    }

    /// All of every page that meets the range.
    void forget(Range range) {
        in(range).forEach(page -> pages.remove(page.first()));
    }

    /// The written pages that meet a range, in ascending order.
    List<Range> in(Range range) {
        long first = Optional.ofNullable(pages.floorEntry(range.first()))
                .map(Map.Entry::getValue)
                .filter(range::meets)
                .map(Range::first)
                .orElse(range.first());
        return List.copyOf(pages.subMap(first, true, range.last(), true).values());
    }
}
