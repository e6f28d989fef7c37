package dev.uapi.kerneltests;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import java.io.PrintStream;
import java.util.List;

/// What a real kernel answers to every question, with and without a device, one line for each.
final class ProbeTable {
    private static final String MARK = "probe\t";

    private final PrintStream out;

    private ProbeTable(PrintStream out) {
        this.out = out;
    }

    /// Asks the kernel that runs.
    static void print(PrintStream out) {
        ProbeTable table = new ProbeTable(out);
        try (Device iommu = KernelDevice.open(Iommufd.PATH)) {
            table.section("/dev/iommu, without a device", iommu, Questions.ofIommufd());
            if (MockDevice.isThere(iommu)) {
                table.withMock("/dev/iommu, with the mock device", TestDeviceFlags.NONE);
                table.withMock("/dev/iommu, with a mock device that cannot track dirty pages", TestDeviceFlags.NO_DIRTY);
                table.withMock("/dev/iommu, with a mock device that has PASIDs", TestDeviceFlags.PASID);
            }
        }
        try (Bench bench = Bench.open()) {
            bench.vfio().ifPresent(file -> table.withVfio(bench, file));
        }
    }

    private void withMock(String title, TestDeviceFlags flags) {
        try (Bench bench = Bench.open(flags)) {
            section(title, bench.iommu().device(), Questions.ofHardware(), bench.inHand());
        }
    }

    private void withVfio(Bench bench, Device file) {
        section("/dev/iommu, with a PCI device", bench.iommu().device(), Questions.ofHardware(), bench.inHand());
        section("the file of the PCI device", file, Questions.ofVfio(), bench.inHand());
    }

    private void section(String title, Device device, List<Feature> questions, InHand... inHand) {
        Prober prober = new Prober(device);
        line("== " + title);
        questions.forEach(question -> line(prober.ask(question, inHand).toString()));
    }

    private void line(String text) {
        out.println(MARK + text);
    }

    /// The table that is among the output of a guest.
    static List<String> in(List<String> output) {
        return output.stream().filter(line -> line.startsWith(MARK)).map(line -> line.substring(MARK.length())).toList();
    }
}
