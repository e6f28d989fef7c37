package dev.uapi.simulator.space;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Memory that holds nothing, and from some address on is not there. It remembers what was asked about.
final class FakeBacking implements Backing {
    private final long end;
    private final List<Range> asked = new ArrayList<>();

    FakeBacking(long end) {
        this.end = end;
    }

    /// Memory that is there wherever one looks.
    static Memory memory(long address) {
        return new Memory(new FakeBacking(-1), address, true, Account.NONE);
    }

    List<Range> asked() {
        return asked;
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Optional<Obstacle> obstacle(long address, long length, boolean writable) {
        asked.add(Range.of(address, length));
        return Long.compareUnsigned(address + length, end) > 0 ? Optional.of(Obstacle.BAD_MEMORY) : Optional.empty();
    }

    @Override
    public long read(long address, MemorySegment into) {
        return into.byteSize();
    }

    @Override
    public long write(long address, MemorySegment from) {
        return from.byteSize();
    }
}
