package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The IOVAs that somebody keeps for himself: devices, or page tables that do not reach them. Several may keep the same ones.
final class Reserved {
    private final List<Kept> kept = new ArrayList<>();
    private Ranges all = new Ranges(List.of());

    private record Kept(Object owner, Range range) {}

    void add(Object owner, Collection<Range> ranges) {
        ranges.forEach(range -> kept.add(new Kept(owner, range)));
        all = union();
    }

    /// Takes away all that this owner keeps.
    void remove(Object owner) {
        kept.removeIf(range -> range.owner == owner);
        all = union();
    }

    Ranges all() {
        return all;
    }

    private Ranges union() {
        return Ranges.union(kept.stream().map(Kept::range).toList());
    }
}
