package dev.uapi.runtime.trace;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;

/// A file of which it is recorded what is read, written and mapped. What a program does to memory that it mapped, nobody sees;
/// neither that it waits.
final class RecordedFile implements OpenFile {
    private final OpenFile file;
    private final TraceWriter trace;
    private final int id;
    private final Runnable close;
    private final ProcessMemory memory = new ProcessMemory();

    /// @param id    of the file in the trace
    /// @param close closes the file and says so in the trace, once
    RecordedFile(OpenFile file, TraceWriter trace, int id, Runnable close) {
        this.file = file;
        this.trace = trace;
        this.id = id;
        this.close = close;
    }

    @Override
    public long read(MemorySegment into) {
        return read(OptionalLong.empty(), into, file.read(into));
    }

    @Override
    public long readAt(long position, MemorySegment into) {
        return read(OptionalLong.of(position), into, file.readAt(position, into));
    }

    private long read(OptionalLong position, MemorySegment into, long result) {
        MemoryImage image = MemoryImage.read(memory, into.address(), Math.max(0, result));
        boolean faulted = result == Errno.EFAULT.result();
        long writable = faulted ? memory.writable(into.address(), into.byteSize()) : into.byteSize();
        trace.line(json -> new FileLine(json, id).read(position, into.byteSize(), writable, image, result));
        return result;
    }

    @Override
    public long write(MemorySegment from) {
        return write(OptionalLong.empty(), from, file.write(from));
    }

    @Override
    public long writeAt(long position, MemorySegment from) {
        return write(OptionalLong.of(position), from, file.writeAt(position, from));
    }

    private long write(OptionalLong position, MemorySegment from, long result) {
        MemoryImage image = MemoryImage.read(memory, from.address(), from.byteSize());
        trace.line(json -> new FileLine(json, id).write(position, image, result));
        return result;
    }

    @Override
    public MemorySegment map(long offset, long length, Arena arena) {
        try {
            MemorySegment mapped = file.map(offset, length, arena);
            trace.line(json -> new FileLine(json, id).map(offset, length, 0));
            return mapped;
        } catch (UapiException refused) {
            trace.line(json -> new FileLine(json, id).map(offset, length, refused.errno().result()));
            throw refused;
        }
    }

    @Override
    public boolean awaitReadable(int milliseconds) {
        return file.awaitReadable(milliseconds);
    }

    @Override
    public void close() {
        close.run();
    }
}
