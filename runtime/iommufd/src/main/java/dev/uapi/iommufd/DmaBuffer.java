package dev.uapi.iommufd;

import dev.uapi.runtime.Pages;
import java.lang.foreign.MemorySegment;

/// Memory that this program and devices share, for as long as it is open: closing it takes it from the devices first.
///
/// ```java
/// try (DmaBuffer ring = ioas.allocate(64 << 10, Access.READ_WRITE)) {
///     ring.memory().set(Layouts.LE64, 0, descriptor);
///     registers.write64(RING_BASE, ring.iova().value());
/// }
/// ```
public final class DmaBuffer implements AutoCloseable {
    private final DmaArena arena;
    private final MemorySegment memory;
    private final Mapping mapping;

    private DmaBuffer(DmaArena arena, MemorySegment memory, Mapping mapping) {
        this.arena = arena;
        this.memory = memory;
        this.mapping = mapping;
    }

    /// Whole pages are mapped: the IOMMU knows nothing smaller.
    ///
    /// @param bytes  1 or more
    /// @param mapped maps what it is given
    static DmaBuffer allocate(long bytes, Mapper mapped) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a buffer has 1 byte or more, not " + bytes);
        }
        DmaArena arena = DmaArena.open();
        try {
            long page = Pages.size();
            MemorySegment pages = arena.allocate(Math.ceilDiv(bytes, page) * page, page);
            return new DmaBuffer(arena, pages.asSlice(0, bytes), mapped.map(pages));
        } catch (RuntimeException | OutOfMemoryError refused) {
            arena.close();
            throw refused;
        }
    }

    /// How an address space maps memory.
    interface Mapper {
        Mapping map(MemorySegment memory);
    }

    /// The memory as this program sees it; zeroes at first. It begins at a page, and any thread may use it.
    public MemorySegment memory() {
        return memory;
    }

    /// Where a device finds its first byte.
    public Iova iova() {
        return mapping.iova();
    }

    /// Where a device finds another byte of it.
    ///
    /// @throws IndexOutOfBoundsException if the buffer has no such byte
    public Iova iova(long offset) {
        if (offset < 0 || offset >= memory.byteSize()) {
            throw new IndexOutOfBoundsException("the buffer has bytes 0 to " + (memory.byteSize() - 1) + ", not " + offset);
        }
        return mapping.iova().plus(offset);
    }

    /// What devices reach, in whole pages; for copies of it in other address spaces.
    public Mapping mapping() {
        return mapping;
    }

    /// Unmaps the memory, then ends it. Does nothing if that was done before.
    ///
    /// @throws dev.uapi.runtime.UapiException if it cannot be unmapped now (`EBUSY`); it stays as it is then
    /// @throws InUseException                 if a copy of the mapping is left: unmap that one, and close this again
    @Override
    public void close() {
        mapping.close();
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    /// `0x1000 bytes at IOVA 0x2000`
    @Override
    public String toString() {
        return mapping.toString();
    }
}
