package dev.uapi.simulator;

import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A process with four pages of memory and nothing else: what points beside them is a bad pointer, whatever the number.
final class FourPages implements UserMemory {
    static final long BASE = 0x10000;
    static final long PAGE = 4096;
    static final int SIZE = 4 * (int) PAGE;

    private static final int READ_ONLY = 1;
    private static final int NO_ACCESS = 2;

    private final MemorySegment bytes;
    private final int protections;

    /// @param protections two bits for each page, of the first one the lowest: 1 read only, 2 not there, else to be read and written
    FourPages(Arena arena, int protections) {
        this.bytes = arena.allocate(SIZE);
        this.protections = protections;
    }

    /// What the process itself writes, which knows no protection: as much as there is room for.
    void set(int offset, MemorySegment content) {
        MemorySegment.copy(content, 0, bytes, offset, Math.min(content.byteSize(), SIZE - offset));
    }

    @Override
    public long read(long address, MemorySegment into) {
        long moved = usable(address, into.byteSize(), NO_ACCESS, NO_ACCESS);
        MemorySegment.copy(bytes, offset(address, moved), into, 0, moved);
        return moved;
    }

    @Override
    public long write(long address, MemorySegment from) {
        long moved = usable(address, from.byteSize(), NO_ACCESS, READ_ONLY);
        MemorySegment.copy(from, 0, bytes, offset(address, moved), moved);
        return moved;
    }

    private static long offset(long address, long moved) {
        return moved == 0 ? 0 : address - BASE;
    }

    private long usable(long address, long size, int oneBarrier, int otherBarrier) {
        long offset = address - BASE;
        long usable = 0;
        while (usable < size && offset + usable >= 0 && offset + usable < SIZE) {
            int protection = (protections >> (2 * ((offset + usable) / PAGE))) & 3;
            if (protection == oneBarrier || protection == otherBarrier) {
                return usable;
            }
            usable += PAGE - (offset + usable) % PAGE;
        }
        return Math.min(usable, size);
    }
}
