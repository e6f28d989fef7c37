package dev.uapi.simulator.device;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// The file of a device, as far as it is read, written and mapped: its regions, one behind the other.
///
/// Reading and writing without a place go on where the last such call ended. Several threads may use it.
final class RegisterFile implements OpenFile {
    private final VfioFile file;
    private final Regions regions;

    /// What is read into and written from is memory of this process, whatever addresses in arguments mean.
    private final UserMemory memory = new ProcessMemory();

    private long position;

    RegisterFile(VfioFile file, Regions regions) {
        this.file = file;
        this.regions = regions;
    }

    @Override
    public synchronized long read(MemorySegment into) {
        return advanced(readAt(position, into));
    }

    @Override
    public synchronized long write(MemorySegment from) {
        return advanced(writeAt(position, from));
    }

    private long advanced(long result) {
        position += Math.max(0, result);
        return result;
    }

    @Override
    public long readAt(long place, MemorySegment into) {
        if (!file.state().isBound()) {
            return file.unbound().result();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(into.byteSize());
            long result = regions.read(place, buffer);
            boolean told = result <= 0 || memory.write(into.address(), buffer.asSlice(0, result)) == result;
            return told ? result : Errno.EFAULT.result();
        }
    }

    @Override
    public long writeAt(long place, MemorySegment from) {
        if (!file.state().isBound()) {
            return file.unbound().result();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(from.byteSize());
            boolean given = memory.read(from.address(), buffer) == buffer.byteSize();
            return given ? regions.write(place, buffer) : Errno.EFAULT.result();
        }
    }

    @Override
    public MemorySegment map(long offset, long length, Arena arena) {
        if (!file.state().isBound()) {
            throw new UapiException("mmap", file.unbound(), List.of());
        }
        if (!regions.canMap(offset, length, file.kernel().pageSize())) {
            throw new UapiException("mmap", Errno.EINVAL, List.of());
        }
        return regions.map(offset, length, arena);
    }

    /// A device file is always ready.
    @Override
    public boolean awaitReadable(int milliseconds) {
        return true;
    }

    @Override
    public void close() {
        file.close();
    }
}
