package dev.uapi.examples.ppcwindows;

import dev.uapi.examples.ppcwindows.extended.Extension;
import dev.uapi.examples.ppcwindows.extended.WindowMake;
import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaArena;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Mapping;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.simulator.Simulator;
import java.io.PrintStream;
import java.lang.foreign.Arena;

/// A program that makes a window where windows can be made, and maps as everybody does, there and anywhere else.
public final class PpcWindows {
    private static final int PAGE_SHIFT = 16;
    private static final long LENGTH = 1L << 30;

    private PpcWindows() {}

    /// Runs on `/dev/iommu`, or on the simulator if that cannot be opened.
    public static void main(String... arguments) {
        try (Iommufd iommu = open()) {
            run(iommu, System.out);
        }
    }

    private static Iommufd open() {
        try {
            return Iommufd.open();
        } catch (DeviceUnavailableException unavailable) {
            return Iommufd.over(Simulator.open());
        }
    }

    /// @param iommu where to map
    /// @param out   where to tell about it
    public static void run(Iommufd iommu, PrintStream out) {
        try (DmaArena arena = DmaArena.open(); Ioas space = iommu.allocateIoas()) {
            Evidence windows = iommu.ask(Extension.PPC_WINDOWS);
            out.println(windows);
            if (windows.supported()) {
                makeWindow(iommu, space, out);
            }
            Mapping mapping = space.map(arena.allocate(1L << PAGE_SHIFT, 1L << PAGE_SHIFT), Access.READ_WRITE);
            out.println("mapped at " + mapping.iova() + ", as everywhere");
        }
    }

    private static void makeWindow(Iommufd iommu, Ioas space, PrintStream out) {
        try (Arena arena = Arena.ofConfined()) {
            WindowMake window = WindowMake.allocate(arena).ioasId(space.id()).pageShift(PAGE_SHIFT).levels(1).length(LENGTH);
            window.call(iommu.device());
            out.println("a window at 0x" + Long.toHexString(window.outIova()));
        }
    }
}
