package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How often each page of some memory is pinned.
///
/// Kept as the places where the number changes, so that pinning takes as long as there are such places inside of what is pinned.
final class PinnedPages {
    private static final NavigableMap<Long, Integer> NONE = Collections.unmodifiableNavigableMap(new TreeMap<>(Long::compareUnsigned));

    /// How often the bytes from here to the next place are pinned: 0 behind the last. Most memory is never pinned, and has no map of
    /// its own.
    private NavigableMap<Long, Integer> pins = NONE;

    /// The parts of a range that are not pinned at all, in ascending order.
    List<Range> missing(Range range) {
        List<Range> missing = new ArrayList<>();
        long from = range.first();
        int count = at(from);
        for (Map.Entry<Long, Integer> change : inside(range).entrySet()) {
            if (count == 0) {
                missing.add(new Range(from, change.getKey() - 1));
            }
            from = change.getKey();
            count = change.getValue();
        }
        if (count == 0) {
            missing.add(new Range(from, range.last()));
        }
        return missing;
    }

    void add(Range range) {
        change(range, 1);
    }

    /// Takes one pinning back.
    ///
    /// @return the parts that are pinned no longer
    List<Range> remove(Range range) {
        change(range, -1);
        return missing(range);
    }

    private void change(Range range, int by) {
        pins = pins.isEmpty() ? new TreeMap<>(Long::compareUnsigned) : pins;
        long behind = range.last() + 1;
        pins.putIfAbsent(range.first(), at(range.first()));
        if (behind != 0) {
            pins.putIfAbsent(behind, at(behind));
        }
        pins.subMap(range.first(), true, range.last(), true).replaceAll((_, count) -> count + by);
        forget(range.first());
        forget(behind);
    }

    /// Drops a place at which nothing changes.
    private void forget(long place) {
        Map.Entry<Long, Integer> below = pins.lowerEntry(place);
        Integer here = pins.get(place);
        if (here != null && here == (below == null ? 0 : below.getValue())) {
            pins.remove(place);
        }
    }

    private int at(long place) {
        Map.Entry<Long, Integer> below = pins.floorEntry(place);
        return below == null ? 0 : below.getValue();
    }

    private NavigableMap<Long, Integer> inside(Range range) {
        return pins.subMap(range.first(), false, range.last(), true);
    }
}
