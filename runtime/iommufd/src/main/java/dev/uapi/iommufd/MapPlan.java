package dev.uapi.iommufd;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Many pieces of memory to be mapped at once, with as few calls as that takes.
///
/// The kernel takes one range in a call, and no call takes several of them. But where a piece goes on both in memory and in IOVAs where
/// another one ends, the two are one range. So a pool of a thousand buffers that lie side by side is one call, and the kernel pins its
/// pages together. Further address spaces get copies (`IOMMU_IOAS_COPY`), which pin and charge nothing once more.
///
/// ```java
/// List<Mapping> mappings = new MapPlan(Access.READ_WRITE).add(first, header).add(second, payload).mapInto(ioas);
/// ```
///
/// What was joined is one mapping: it is unmapped as a whole, and cannot be unmapped buffer by buffer. A plan belongs to one thread, and
/// may be carried out again.
public final class MapPlan {
    private final Access access;
    private final List<Run> runs = new ArrayList<>();

    /// A plan without anything in it.
    ///
    /// @param access of devices to all of it
    public MapPlan(Access access) {
        this.access = access;
    }

    /// Adds a piece, in any order.
    ///
    /// @param memory native, at least one byte of it; as for [Ioas#mapAt(Iova, MemorySegment, Access)]
    /// @throws IllegalArgumentException if it has no bytes, is on the Java heap, or is read-only and to be written
    public MapPlan add(Iova iova, MemorySegment memory) {
        Ioas.requireMappable(memory, access);
        if (memory.byteSize() == 0) {
            throw new IllegalArgumentException("there is nothing to map at " + iova + ": the memory has no bytes");
        }
        runs.add(Run.of(iova, memory));
        return this;
    }

    /// The ranges that are mapped, in ascending order of their IOVAs: for each of them one call in each address space. Pieces that overlap
    /// are not joined; the kernel refuses them.
    List<Run> joined() {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs.stream().sorted(Comparator.comparing(Run::iova)).toList()) {
            if (!joined.isEmpty() && joined.getLast().isContinuedBy(run)) {
                joined.getLast().append(run);
            } else {
                joined.add(run.copy());
            }
        }
        return joined;
    }

    /// Maps everything, or nothing.
    ///
    /// @param ioas   gets the memory
    /// @param others get the same memory at the same IOVAs, by copies; they belong to the same open file
    /// @return the mappings, those of one address space behind those of the one before, each in ascending order
    /// @throws dev.uapi.runtime.UapiException if a range is refused; what was mapped before is unmapped then
    public List<Mapping> mapInto(Ioas ioas, Ioas... others) {
        List<Mapping> mappings = new ArrayList<>();
        try {
            for (Run run : joined()) {
                mappings.add(ioas.mapAt(run.iova(), run.memory(), run.length(), access));
            }
            List<Mapping> sources = List.copyOf(mappings);
            for (Ioas other : others) {
                sources.forEach(source -> mappings.add(other.copyAt(source.iova(), source, access)));
            }
            return List.copyOf(mappings);
        } catch (RuntimeException refused) {
            mappings.forEach(mapping -> close(mapping, refused));
            throw refused;
        }
    }

    private static void close(Mapping mapping, RuntimeException refused) {
        try {
            mapping.close();
        } catch (RuntimeException stillMapped) {
            refused.addSuppressed(stillMapped);
        }
    }
}
