package dev.uapi.examples.dma;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.kerneltests.Recorded;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import dev.uapi.vfio.VfioDevice;
import dev.uapi.vfio.basic.VfioCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the program in a machine with a device, and once more with its calls recorded. The trace goes to standard output in the end: a
/// guest can write nowhere else.
final class OnTheDevice {
    /// Begins each line of the trace.
    static final String MARK = "trace\t";

    private static final Path DEVICE = Path.of("/dev/vfio/devices/vfio0");

    private OnTheDevice() {}

    public static void main(String[] arguments) throws IOException {
        Dma.main(arguments);
        Path file = Files.createTempFile("dma", ".jsonl");
        try (TraceWriter trace = TraceWriter.create(file);
                Iommufd iommu = Iommufd.over(recorded(Iommufd.PATH, Recorded.CATALOG, trace));
                VfioDevice device = VfioDevice.over(recorded(DEVICE, VfioCommands.CATALOG, trace), iommu)) {
            Dma.run(iommu, device, System.out);
        }
        Files.readAllLines(file).forEach(line -> System.out.println(MARK + line));
    }

    private static TraceRecorder recorded(Path path, CommandCatalog catalog, TraceWriter trace) {
        return new TraceRecorder(KernelDevice.open(path), catalog, Recorded.opening(), trace);
    }
}
