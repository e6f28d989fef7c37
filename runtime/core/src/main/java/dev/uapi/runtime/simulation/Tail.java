package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The part of a structure behind what the kernel knows. It must be zero; the first byte that is not, or that cannot be
/// read, decides.
public final class Tail {
    /// Largest piece that is looked at in one go, in bytes: a caller may claim 4 GiB.
    private static final long PIECE = 1 << 20;

    private final UserMemory memory;

    /// @param memory of the caller
    public Tail(UserMemory memory) {
        this.memory = memory;
    }

    /// What a tail may be.
    public enum State {
        /// Every byte could be read and is 0; or there is none.
        ZERO,
        /// Some byte is not 0, and all before it can be read.
        NOT_ZERO,
        /// Only zeros in front of a byte that cannot be read.
        UNREADABLE
    }

    /// @param address where it begins
    /// @param length  in bytes; 0 or less: there is no tail
    public State check(long address, long length) {
        if (length <= 0) {
            return State.ZERO;
        }
        try (Arena arena = Arena.ofConfined()) {
            return check(address, length, arena.allocate(Math.min(PIECE, length)));
        }
    }

    private State check(long address, long length, MemorySegment buffer) {
        for (long done = 0; done < length; done += buffer.byteSize()) {
            MemorySegment piece = buffer.asSlice(0, Math.min(buffer.byteSize(), length - done));
            State state = check(piece, memory.read(address + done, piece));
            if (state != State.ZERO) {
                return state;
            }
        }
        return State.ZERO;
    }

    private static State check(MemorySegment piece, long readable) {
        if (!isZero(piece.asSlice(0, readable))) {
            return State.NOT_ZERO;
        }
        return readable < piece.byteSize() ? State.UNREADABLE : State.ZERO;
    }

    /// Whether all of these bytes are 0.
    static boolean isZero(MemorySegment bytes) {
        long size = bytes.byteSize();
        return size == 0 || (bytes.get(Layouts.U8, 0) == 0 && bytes.asSlice(1).mismatch(bytes.asSlice(0, size - 1)) < 0);
    }
}
