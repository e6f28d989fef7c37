package dev.uapi.simulator;

import dev.uapi.runtime.simulation.FileContent;
import dev.uapi.simulator.space.Backing;
import dev.uapi.simulator.space.Obstacle;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Memory of a file.
///
/// @param memory  whether the file is one that holds memory
/// @param content empty: nobody knows; the file is as long as anybody likes then
record FileBacking(boolean memory, Optional<FileContent> content) implements Backing {
    @Override
    public boolean isFile() {
        return true;
    }

    /// The last page has to be there as a whole.
    @Override
    public Optional<Obstacle> obstacle(long address, long length, boolean writable) {
        long last = address + length - 1;
        boolean there = memory && content.filter(some -> Long.compareUnsigned(last, some.length()) >= 0).isEmpty();
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
