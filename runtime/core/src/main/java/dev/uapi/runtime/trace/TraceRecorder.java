package dev.uapi.runtime.trace;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Playing;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// A device whose calls are recorded.
///
/// A call is written down field by field where that says all of it, and byte by byte otherwise. Lines stand in the order in
/// which the calls ended; a call has been recorded before it returns to the program.
///
/// ```java
/// try (Device device = TraceRecorder.recordingTo(Path.of("calls.jsonl"), KernelDevice.open(path), IommuCommands.CATALOG)) {
///     ...
/// }
/// ```
///
/// A program that does not record has no recorder, and its calls cost what they cost.
public final class TraceRecorder implements Device {
    private final Device device;
    private final CallReader reader;
    private final TraceWriter trace;
    private final int id;
    private final int descriptor;
    private final boolean closesTrace;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Writes the line that opens the device in the trace.
    ///
    /// @param device  answers the calls; closing this closes it
    /// @param catalog how its commands are called
    /// @param opening what it was opened on
    /// @param trace   stays open when this is closed
    public TraceRecorder(Device device, CommandCatalog catalog, Opening opening, TraceWriter trace) {
        this(device, catalog, opening, trace, false);
    }

    private TraceRecorder(Device device, CommandCatalog catalog, Opening opening, TraceWriter trace, boolean closesTrace) {
        this.closesTrace = closesTrace;
        this.device = device;
        this.reader = new CallReader(catalog);
        this.trace = trace;
        this.id = trace.nextFile();
        this.descriptor = device.fd();
        trace.opened(descriptor, id);
        trace.line(json -> new OpenLine(json).open(id, catalog.device(), opening));
    }

    /// Records one device in a file of its own: on the kernel that the device plays, or else on the running one.
    ///
    /// @param file    one that is there already is overwritten
    /// @param device  answers the calls; closing the result closes it, and the file
    /// @param catalog how its commands are called
    /// @throws IOException                    if the file cannot be created; the device stays open
    /// @throws java.io.UncheckedIOException   from [#close], if not all calls could be recorded
    public static TraceRecorder recordingTo(Path file, Device device, CommandCatalog catalog) throws IOException {
        Kernel kernel = device instanceof Playing simulation ? simulation.kernel() : Kernel.running();
        return new TraceRecorder(device, catalog, Opening.on(kernel), TraceWriter.create(file), true);
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        CallImage before = reader.read(command, argument);
        long result = device.ioctl(command, argument);
        record(before, result);
        return result;
    }

    @Override
    public long ioctl(long command, long value) {
        CallImage before = reader.read(command, value);
        long result = device.ioctl(command, value);
        record(before, result);
        return result;
    }

    @Override
    public int fd() {
        return device.fd();
    }

    @Override
    public OpenFile file() {
        return new RecordedFile(device.file(), trace, id, this::close);
    }

    @Override
    public OpenFile opened(int fd) {
        OpenFile opened = device.opened(fd);
        int file = trace.nextFile();
        trace.opened(fd, file);
        trace.line(json -> new FileLine(json, file).opened(id, fd));
        AtomicBoolean over = new AtomicBoolean();
        return new RecordedFile(opened, trace, file, () -> {
            opened.close();
            if (!over.getAndSet(true)) {
                closed(fd, file);
            }
        });
    }

    @Override
    public void close() {
        device.close();
        if (!closed.getAndSet(true)) {
            closed(descriptor, id);
            if (closesTrace) {
                trace.close();
            }
        }
    }

    private void closed(int fd, int file) {
        trace.closed(fd, file);
        trace.line(json -> new OpenLine(json).close(file));
    }

    private void record(CallImage before, long result) {
        CallImage after = reader.again(before);
        trace.line(json -> new CallLine(json, reader, trace::kind).write(id, before, after, result));
    }
}
