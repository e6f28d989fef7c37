package dev.uapi.runtime.trace;

import dev.uapi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;

/// A device whose calls are recorded.
///
/// A call is written down field by field where that says all of it, and byte by byte otherwise. Lines stand in the order in
/// which the calls ended; a call has been recorded before it returns to the program.
///
/// ```java
/// try (var trace = TraceWriter.create(Path.of("calls.jsonl"));
///         var device = new TraceRecorder(KernelDevice.open(path), IommuCommands.CATALOG, Opening.on(Kernel.running()), trace)) {
///     ...
/// }
/// ```
public final class TraceRecorder implements Device {
    private final Device device;
    private final CallReader reader;
    private final TraceWriter trace;
    private final int id;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Writes the line that opens the device in the trace.
    ///
    /// @param device  answers the calls; closing this closes it
    /// @param catalog how its commands are called
    /// @param opening what it was opened on
    /// @param trace   stays open when this is closed
    public TraceRecorder(Device device, CommandCatalog catalog, Opening opening, TraceWriter trace) {
        this.device = device;
        this.reader = new CallReader(catalog);
        this.trace = trace;
        this.id = trace.nextDevice();
        trace.line(json -> new OpenLine(json).open(id, catalog.device(), opening));
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
    public void close() {
        device.close();
        if (!closed.getAndSet(true)) {
            trace.line(json -> new OpenLine(json).close(id));
        }
    }

    private void record(CallImage before, long result) {
        CallImage after = reader.again(before);
        trace.line(json -> new CallLine(json, reader).write(id, before, after, result));
    }
}
