package dev.uapi.simulator.space;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What is free in an address space: ascending ranges, of which no two touch.
///
/// They are also kept apart by size, one class for each power of two, so that a search passes over the small ones without
/// looking at them. Taking, giving back and finding the next large enough hole are logarithmic in the number of holes.
final class Holes {
    private static final int CLASSES = Long.SIZE;

    private final NavigableMap<Long, Range> byFirst = new TreeMap<>(Long::compareUnsigned);
    private final List<NavigableMap<Long, Range>> bySize =
            IntStream.range(0, CLASSES).<NavigableMap<Long, Range>>mapToObj(size -> new TreeMap<>(Long::compareUnsigned)).toList();

    Holes(Ranges free) {
        free.list().forEach(this::add);
    }

    /// Takes a range that lies in one hole.
    void take(Range range) {
        Range hole = byFirst.floorEntry(range.first()).getValue();
        remove(hole);
        if (hole.first() != range.first()) {
            add(new Range(hole.first(), range.first() - 1));
        }
        if (hole.last() != range.last()) {
            add(new Range(range.last() + 1, hole.last()));
        }
    }

    /// Gives back a range that was taken.
    void giveBack(Range range) {
        Range grown = range;
        Map.Entry<Long, Range> lower = byFirst.lowerEntry(range.first());
        if (lower != null && lower.getValue().last() + 1 == range.first()) {
            remove(lower.getValue());
            grown = new Range(lower.getValue().first(), grown.last());
        }
        Range upper = range.last() == -1 ? null : byFirst.get(range.last() + 1);
        if (upper != null) {
            remove(upper);
            grown = new Range(grown.first(), upper.last());
        }
        add(grown);
    }

    /// The hole in which this number lies.
    Optional<Range> around(long number) {
        return Optional.ofNullable(byFirst.floorEntry(number))
                .map(Map.Entry::getValue)
                .filter(hole -> Long.compareUnsigned(number, hole.last()) <= 0);
    }

    /// The lowest hole that begins above this number, leaving out those of less than half this length or so.
    Optional<Range> above(long number, long length) {
        return IntStream.range(sizeClass(length), CLASSES)
                .mapToObj(bySize::get)
                .map(holes -> holes.higherEntry(number))
                .filter(entry -> entry != null)
                .map(Map.Entry::getValue)
                .min((left, right) -> Long.compareUnsigned(left.first(), right.first()));
    }

    private void add(Range hole) {
        byFirst.put(hole.first(), hole);
        bySize.get(sizeClass(hole.length())).put(hole.first(), hole);
    }

    private void remove(Range hole) {
        byFirst.remove(hole.first());
        bySize.get(sizeClass(hole.length())).remove(hole.first());
    }

    private static int sizeClass(long length) {
        return length == 0 ? CLASSES - 1 : CLASSES - 1 - Long.numberOfLeadingZeros(length);
    }
}
