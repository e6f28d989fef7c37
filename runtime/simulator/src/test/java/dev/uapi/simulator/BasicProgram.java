package dev.uapi.simulator;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Mapping;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Layouts;
import dev.uapi.vfio.basic.GetApiVersion;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A program that uses the basic API only.
public final class BasicProgram {
    private BasicProgram() {}

    /// Maps a page, and asks for the version of VFIO's container.
    public static String run() {
        try (Iommufd iommu = Iommufd.over(Simulator.open()); Arena arena = Arena.ofConfined()) {
            Ioas ioas = iommu.allocateIoas();
            Mapping page = ioas.map(arena.allocate(4096, 4096), Access.READ_WRITE);
            return page.length() + " bytes mapped, VFIO " + GetApiVersion.tryCall(iommu.device());
        }
    }

    /// Calls IOMMU_HWPT_ALLOC by its number.
    public static long callExtended() {
        try (Device device = Simulator.open(); Arena arena = Arena.ofConfined()) {
            MemorySegment argument = arena.allocate(40, 8);
            argument.set(Layouts.U32, 0, 40);
            return device.ioctl(Ioctl.none(';', 0x89), argument);
        }
    }
}
