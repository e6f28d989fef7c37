package dev.uapi.simulator;

import dev.uapi.runtime.simulation.FileContent;
import dev.uapi.simulator.space.Backing;
import dev.uapi.simulator.space.Obstacle;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Memory of a file.
///
/// @param memory   whether the file is one that holds memory
/// @param content  empty: nobody knows; the file is as long as anybody likes then
/// @param pageSize in bytes
record FileBacking(boolean memory, Optional<FileContent> content, long pageSize) implements Backing {
    @Override
    public boolean isFile() {
        return true;
    }

    /// The last page of a file may be there in part.
    @Override
    public Optional<Obstacle> obstacle(long address, long length, boolean writable) {
        long lastPage = address + length - pageSize;
        boolean there = memory && content.filter(some -> Long.compareUnsigned(lastPage, some.length()) >= 0).isEmpty();
        return there ? Optional.empty() : Optional.of(Obstacle.BAD_FILE);
    }

    @Override
    public long read(long address, MemorySegment into) {
        return content.map(some -> some.read(address, into)).orElse(0L);
    }

    @Override
    public long write(long address, MemorySegment from) {
        return content.map(some -> some.write(address, from)).orElse(0L);
    }
}
