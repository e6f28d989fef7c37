package dev.uapi.iommufd;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// The mappings of one address space, and with them the memory that has to stay reachable. Threads share it without a lock.
///
/// A mapping is taken out by identity, never by its IOVA alone: the kernel may have given that IOVA to another one by then.
final class Mappings {
    private final ConcurrentNavigableMap<Long, Mapping> byIova = new ConcurrentSkipListMap<>(Long::compareUnsigned);

    /// If there was one at the same place, the kernel has unmapped that: by a call that went by this, for example.
    Mapping add(Mapping mapping) {
        Mapping replaced = byIova.put(mapping.iova().value(), mapping);
        if (replaced != null) {
            replaced.letGo();
        }
        return mapping;
    }

    /// Whether it was there.
    boolean remove(Mapping mapping) {
        return byIova.remove(mapping.iova().value(), mapping);
    }

    /// The kernel has unmapped them.
    void letGo(List<Mapping> mappings) {
        mappings.stream().filter(this::remove).forEach(Mapping::letGo);
    }

    boolean contains(Mapping mapping) {
        return byIova.get(mapping.iova().value()) == mapping;
    }

    /// Those that lie in this range as a whole.
    ///
    /// @param last belongs to the range
    List<Mapping> within(long first, long last) {
        return from(first, last).filter(mapping -> Long.compareUnsigned(last(mapping), last) <= 0).toList();
    }

    /// The memory of those of which any byte lies in this range.
    ///
    /// @param last belongs to the range
    List<MemorySegment> memory(long first, long last) {
        Map.Entry<Long, Mapping> below = byIova.floorEntry(first);
        long from = below != null && Long.compareUnsigned(last(below.getValue()), first) >= 0 ? below.getKey() : first;
        return from(from, last).flatMap(mapping -> mapping.memory().stream()).toList();
    }

    /// All of them, at this moment.
    Stream<Mapping> all() {
        return byIova.values().stream();
    }

    /// The kernel has unmapped all of them.
    void letGo() {
        letGo(all().toList());
    }

    /// Those that begin in this range; none if it ends before it begins, which the kernel refuses.
    private Stream<Mapping> from(long first, long last) {
        boolean wraps = Long.compareUnsigned(first, last) > 0;
        return wraps ? Stream.empty() : byIova.subMap(first, true, last, true).values().stream();
    }

    private static long last(Mapping mapping) {
        return mapping.iova().value() + mapping.length() - 1;
    }
}
