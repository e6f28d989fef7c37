package dev.uapi.examples.dma;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import dev.uapi.vfio.VfioDevice;
import dev.uapi.vfio.basic.VfioCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the program in a machine with a device, and once more with its calls recorded. What the IOMMU stopped, and the trace, go to
/// standard output in the end: a guest can write nowhere else.
final class OnTheDevice {
    /// Begins each line of the trace.
    static final String MARK = "trace\t";

    /// Begins a line with an IOVA at which a device was stopped.
    static final String STOPPED = "stopped\t";

    private static final Pattern FAULT = Pattern.compile(".*\\[DMA Write.* fault addr (0x\\p{XDigit}+) .*");

    /// The commands of both tiers.
    private static final CommandCatalog IOMMU = IommuCommands.CATALOG.with(dev.uapi.iommufd.extended.IommuCommands.CATALOG);

    private static final Path DEVICE = Path.of("/dev/vfio/devices/vfio0");

    private OnTheDevice() {}

    public static void main(String[] arguments) throws IOException {
        Dma.main(arguments);
        Path file = Files.createTempFile("dma", ".jsonl");
        try (TraceWriter trace = TraceWriter.create(file);
                Iommufd iommu = Iommufd.over(recorded(Iommufd.PATH, IOMMU, trace));
                VfioDevice device = VfioDevice.over(recorded(DEVICE, VfioCommands.CATALOG, trace), iommu)) {
            Dma.run(iommu, device, System.out);
        }
        stopped().forEach(iova -> System.out.println(STOPPED + iova));
        Files.readAllLines(file).forEach(line -> System.out.println(MARK + line));
    }

    /// What the kernel's log says of writes that the IOMMU has not let through.
    private static List<String> stopped() throws IOException {
        try (BufferedReader log = new ProcessBuilder("dmesg").start().inputReader()) {
            return log.lines().map(FAULT::matcher).filter(Matcher::matches).map(fault -> fault.group(1)).toList();
        }
    }

    private static TraceRecorder recorded(Path path, CommandCatalog catalog, TraceWriter trace) {
        return new TraceRecorder(KernelDevice.open(path), catalog, Opening.on(Kernel.running()), trace);
    }
}
