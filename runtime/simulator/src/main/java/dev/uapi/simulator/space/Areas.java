package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The mappings of an address space: no two of them meet.
final class Areas {
    private final NavigableMap<Long, Area> byFirst = new TreeMap<>(Long::compareUnsigned);

    void add(Area area) {
        byFirst.put(area.range().first(), area);
    }

    void remove(Area area) {
        byFirst.remove(area.range().first());
    }

    /// The lowest area of which any byte lies in this range.
    Optional<Area> first(Range range) {
        Map.Entry<Long, Area> below = byFirst.floorEntry(range.first());
        if (below != null && below.getValue().range().meets(range)) {
            return Optional.of(below.getValue());
        }
        Map.Entry<Long, Area> above = byFirst.higherEntry(range.first());
        return Optional.ofNullable(above).map(Map.Entry::getValue).filter(area -> area.range().meets(range));
    }

    /// The areas behind this range, cut to it, in ascending order; none if a byte of it is not mapped.
    List<Area> covering(Range range) {
        List<Area> pieces = leading(range);
        return !pieces.isEmpty() && pieces.getLast().range().last() == range.last() ? pieces : List.of();
    }

    /// The areas behind this range up to the first hole in it, cut to it, in ascending order.
    List<Area> leading(Range range) {
        List<Area> pieces = new ArrayList<>();
        long from = range.first();
        do {
            Map.Entry<Long, Area> entry = byFirst.floorEntry(from);
            Optional<Range> part = entry == null ? Optional.empty() : entry.getValue().range().common(new Range(from, range.last()));
            if (part.isEmpty()) {
                return pieces;
            }
            pieces.add(entry.getValue().part(part.get()));
            from = part.get().last() + 1;
        } while (pieces.getLast().range().last() != range.last());
        return pieces;
    }

    /// All of them, in ascending order.
    Collection<Area> all() {
        return Collections.unmodifiableCollection(byFirst.values());
    }
}
