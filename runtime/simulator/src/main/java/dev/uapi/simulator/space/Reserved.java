package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/// The IOVAs that somebody keeps for himself: devices, or page tables that do not reach them. Several may keep the same ones.
final class Reserved {
    private final IdentityHashMap<Object, List<Range>> kept = new IdentityHashMap<>();
    private Ranges all = new Ranges(List.of());

    void add(Object owner, Collection<Range> ranges) {
        kept.computeIfAbsent(owner, _ -> new ArrayList<>()).addAll(ranges);
        all = union();
    }

    /// Takes away all that this owner keeps.
    void remove(Object owner) {
        kept.remove(owner);
        all = union();
    }

    Ranges all() {
        return all;
    }

    private Ranges union() {
        return Ranges.union(kept.values().stream().flatMap(List::stream).toList());
    }
}
