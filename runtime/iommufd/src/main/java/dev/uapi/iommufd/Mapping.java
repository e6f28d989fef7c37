package dev.uapi.iommufd;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// Memory that devices reach: a range of IOVAs of an address space. Closing it unmaps it.
///
/// While it is mapped, the address space keeps the memory behind it reachable, whether or not the program still holds this
/// object: memory of an automatic arena is not freed under a device. A [DmaArena] cannot be closed meanwhile. Another arena that the
/// program closes itself has to outlive the mapping.
public final class Mapping implements AutoCloseable {
    private final Ioas ioas;
    private final Iova iova;
    private final long length;
    private final List<MemorySegment> memory;

    /// @param memory what has to stay reachable
    Mapping(Ioas ioas, Iova iova, long length, List<MemorySegment> memory) {
        this.ioas = ioas;
        this.iova = iova;
        this.length = length;
        this.memory = memory;
    }

    /// The address space that it is in.
    public Ioas ioas() {
        return ioas;
    }

    /// Where it begins, as devices see it.
    public Iova iova() {
        return iova;
    }

    /// How long it is, in bytes.
    public long length() {
        return length;
    }

    /// Whether it is still mapped, as far as this program's address space object knows.
    public boolean isMapped() {
        return ioas.holds(this);
    }

    /// Unmaps it. Does nothing if it is unmapped already.
    ///
    /// @throws dev.uapi.runtime.UapiException if it cannot be unmapped now (`EBUSY`); it stays mapped then
    @Override
    public void close() {
        ioas.unmap(this);
    }

    List<MemorySegment> memory() {
        return memory;
    }

    /// Whether the memory is still there. It is for sure, unless an arena was closed that knows nothing of mappings.
    boolean hasMemory() {
        return memory.stream().allMatch(segment -> segment.scope().isAlive());
    }

    boolean isIn(MemorySegment.Scope scope) {
        return memory.stream().anyMatch(segment -> segment.scope().equals(scope));
    }

    /// It is unmapped: the memory may end.
    void letGo() {
        DmaArena.release(memory);
    }

    /// `0x2000 bytes at IOVA 0x1000`
    @Override
    public String toString() {
        return "0x" + Long.toHexString(length) + " bytes at IOVA " + iova;
    }
}
