package dev.uapi.simulator;

import dev.uapi.runtime.UserMemory;
import dev.uapi.simulator.space.Backing;
import dev.uapi.simulator.space.Obstacle;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Memory of the process that mapped it.
record ProcessBacking(UserMemory memory) implements Backing {
    /// How much the kernel pins at once, in bytes.
    private static final long AT_ONCE = 8192 * 4096L;

    @Override
    public boolean isFile() {
        return false;
    }

    /// What the kernel pins at once must end at an address.
    @Override
    public Optional<Obstacle> obstacle(long address, long length, boolean writable) {
        if (address + length == 0 && Long.compareUnsigned(length, AT_ONCE) <= 0) {
            return Optional.of(Obstacle.LAST_PAGE);
        }
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
