package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A set of numbers as ascending ranges, of which no two touch.
///
/// @param list ascending, with at least one number missing between any two
record Ranges(List<Range> list) {
    private static final Comparator<Range> ASCENDING = (left, right) -> Long.compareUnsigned(left.first(), right.first());

    Ranges {
        list = List.copyOf(list);
    }

    /// The union of ranges in any order, which may touch and overlap.
    static Ranges union(Collection<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range next : ranges.stream().sorted(ASCENDING).toList()) {
            if (!merged.isEmpty() && touch(merged.getLast(), next)) {
                merged.add(join(merged.removeLast(), next));
            } else {
                merged.add(next);
            }
        }
        return new Ranges(merged);
    }

    /// Everything that is not in it.
    Ranges complement() {
        List<Range> gaps = new ArrayList<>();
        long from = 0;
        for (Range range : list) {
            if (range.first() != from) {
                gaps.add(new Range(from, range.first() - 1));
            }
            from = range.last() + 1;
        }
        if (from != 0 || list.isEmpty()) {
            gaps.add(new Range(from, -1));
        }
        return new Ranges(gaps);
    }

    boolean meet(Range range) {
        return list.stream().anyMatch(range::meets);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    private static boolean touch(Range lower, Range upper) {
        return lower.meets(upper) || lower.last() + 1 == upper.first();
    }

    private static Range join(Range lower, Range upper) {
        return Long.compareUnsigned(lower.last(), upper.last()) >= 0 ? lower : new Range(lower.first(), upper.last());
    }
}
