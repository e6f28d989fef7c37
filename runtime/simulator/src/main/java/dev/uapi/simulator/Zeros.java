package dev.uapi.simulator;

import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Clears memory of the caller piece by piece: it may claim to have 4 GiB of it.
final class Zeros {
    private static final long PIECE = 1 << 16;

    private Zeros() {}

    /// @return whether all of it could be written
    static boolean write(UserMemory memory, long address, long length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment zeros = arena.allocate(Math.min(PIECE, length));
            for (long done = 0; done < length; done += PIECE) {
                MemorySegment piece = zeros.asSlice(0, Math.min(PIECE, length - done));
                if (memory.write(address + done, piece) != piece.byteSize()) {
                    return false;
                }
            }
            return true;
        }
    }
}
