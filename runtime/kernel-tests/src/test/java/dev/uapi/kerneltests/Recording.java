package dev.uapi.kerneltests;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import dev.uapi.simulator.Catalogs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The calls of all scenarios of a run, as a trace. It goes to standard output in the end: a guest can write nowhere else.
public final class Recording implements AutoCloseable {
    /// The tag of scenarios whose calls are not recorded: there are others each time, they depend on what devices there are, or they point
    /// to structures of mock hardware, which traces do not know.
    public static final String LEFT_OUT = "left-out";

    private static final String MARK = "trace\t";

    private static volatile Optional<Recording> current = Optional.empty();

    private final Path file;
    private final TraceWriter trace;

    private Recording(Path file) throws IOException {
        this.file = file;
        this.trace = TraceWriter.create(file);
    }

    /// From now on the calls of every subject are recorded.
    static Recording start() throws IOException {
        Recording recording = new Recording(Files.createTempFile("scenarios", ".jsonl"));
        current = Optional.of(recording);
        return recording;
    }

    /// A device whose calls are recorded, if there is a recording.
    static Device around(Device device) {
        return around(device, Catalogs.IOMMU);
    }

    /// @param catalog how the commands of the device are called
    static Device around(Device device, CommandCatalog catalog) {
        return current.map(recording -> recording.record(device, catalog)).orElse(device);
    }

    private Device record(Device device, CommandCatalog catalog) {
        return new TraceRecorder(device, catalog, Recorded.opening(), trace);
    }

    void print(PrintStream out) throws IOException {
        Files.readAllLines(file).forEach(line -> out.println(MARK + line));
    }

    /// The line of the trace that was printed as this line of output, if it is one.
    static Optional<String> line(String output) {
        return output.startsWith(MARK) ? Optional.of(output.substring(MARK.length())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        current = Optional.empty();
        trace.close();
        Files.delete(file);
    }
}
