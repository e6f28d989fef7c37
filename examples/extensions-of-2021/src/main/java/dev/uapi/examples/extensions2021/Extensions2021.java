package dev.uapi.examples.extensions2021;

import dev.uapi.iommu2021.basic.CheckExtension;
import dev.uapi.iommu2021.simulator.IommuBehaviour;
import dev.uapi.iommu2021.simulator.IommuStub;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import java.io.PrintStream;
import java.util.Locale;

/// Puts the question of 2021 to three devices, and today's questions to today's.
public final class Extensions2021 {
    private static final String ROW = "%-22s %-12s %-8s %s%n";

    private Extensions2021() {}

    /// Asks `/dev/iommu`, or the simulator if that cannot be opened.
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

    /// @param iommu today's device
    /// @param out   where to tell the answers
    public static void run(Iommufd iommu, PrintStream out) {
        out.println("IOMMU_CHECK_EXTENSION, the question of 2021. Only two of the eight names ever had a number.");
        out.println("Today its number is that of VFIO_GET_API_VERSION, and 0 is the version.");
        out.println();
        out.printf(Locale.ROOT, ROW, "", "as proposed", "today", "by trying");
        try (Device proposed = new IommuStub(Kernel.DEFAULT, new ProcessMemory(), new IommuBehaviour() {})) {
            Device answering = new AnsweringDevice(iommu);
            for (NameOf2021 name : NameOf2021.ALL) {
                out.printf(
                        Locale.ROOT, ROW, name.name(), ask(proposed, name), ask(iommu.device(), name), ask(answering, name));
            }
        }
        out.println();
        out.println("What each became, and what trying it tells:");
        for (NameOf2021 name : NameOf2021.ALL) {
            out.println("  " + today(iommu, name));
        }
    }

    private static String today(Iommufd iommu, NameOf2021 name) {
        return name.today().map(feature -> iommu.ask(feature).toString()).orElse("DEVICE_GROUPS: asked of a device, not of /dev/iommu");
    }

    private static String ask(Device device, NameOf2021 name) {
        return name.number().map(number -> Long.toString(CheckExtension.tryCall(device, number))).orElse("-");
    }
}
