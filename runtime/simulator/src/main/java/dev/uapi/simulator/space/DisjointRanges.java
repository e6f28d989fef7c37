package dev.uapi.simulator.space;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Ranges of which no two meet. They may touch.
public final class DisjointRanges {
    private final NavigableMap<Long, Range> byFirst = new TreeMap<>(Long::compareUnsigned);

    /// Whether it was added: it is not if it meets another one.
    public boolean add(Range range) {
        Map.Entry<Long, Range> below = byFirst.floorEntry(range.last());
        if (below != null && below.getValue().meets(range)) {
            return false;
        }
        byFirst.put(range.first(), range);
        return true;
    }

    /// All of them, ascending.
    public Collection<Range> all() {
        return Collections.unmodifiableCollection(byFirst.values());
    }
}
