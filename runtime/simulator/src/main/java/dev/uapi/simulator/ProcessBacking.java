package dev.uapi.simulator;

import dev.uapi.runtime.UserMemory;
import dev.uapi.simulator.space.Backing;
import dev.uapi.simulator.space.Obstacle;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Memory of the process that mapped it.
record ProcessBacking(UserMemory memory) implements Backing {
    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Optional<Obstacle> obstacle(long address, long length, boolean writable) {
        return memory.canPin(address, length, writable) ? Optional.empty() : Optional.of(Obstacle.BAD_MEMORY);
    }

    @Override
    public long read(long address, MemorySegment into) {
        return memory.read(address, into);
    }

    @Override
    public long write(long address, MemorySegment from) {
        return memory.write(address, from);
    }
}
