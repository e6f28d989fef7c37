package dev.uapi.examples.viommu;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.LongStream;

/// A page table of our own: what is mapped in an address space, for an IOMMU to read.
///
/// @param id of the table
record PageTable(Iommufd iommu, HwptPagingId id) implements AutoCloseable {
    private static final long PAGE = 4096;

    /// @param device behind the IOMMU
    /// @param flags  what the table is to be good for
    static PageTable make(Iommufd iommu, DeviceId device, IoasId ioas, HwptAllocFlags flags) {
        try (Arena arena = Arena.ofConfined()) {
            HwptAlloc argument = HwptAlloc.allocate(arena).flags(flags).devId(device).ptId(ioas);
            argument.call(iommu.device());
            return new PageTable(iommu, new HwptPagingId(argument.outHwptId()));
        }
    }

    /// Has the IOMMU remember which pages are written, or not any more.
    void trackDirtyPages(boolean track) {
        HwptSetDirtyTrackingFlags flags = track ? HwptSetDirtyTrackingFlags.ENABLE : HwptSetDirtyTrackingFlags.NONE;
        try (Arena arena = Arena.ofConfined()) {
            HwptSetDirtyTracking.allocate(arena).hwptId(id).flags(flags).call(iommu.device());
        }
    }

    /// How many pages were written since it was last asked.
    long dirtyPages(Iova iova, long length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bitmap = arena.allocate(length / PAGE / Byte.SIZE, Long.BYTES);
            HwptGetDirtyBitmap.allocate(arena)
                    .hwptId(id).iova(iova.value()).length(length).pageSize(PAGE).data(bitmap).call(iommu.device());
            return LongStream.of(bitmap.toArray(ValueLayout.JAVA_LONG)).map(Long::bitCount).sum();
        }
    }

    @Override
    public void close() {
        try (Arena arena = Arena.ofConfined()) {
            Destroy.allocate(arena).id(id.value()).call(iommu.device());
        }
    }
}
