package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;

/// Reading and writing registers of 1, 2, 4 or 8 bytes, at places that are multiples of their width.
public final class Width {
    private static final long BYTE = 0xff;
    private static final long SHORT = 0xffff;
    private static final long INT = 0xffffffffL;

    private Width() {}

    /// How wide an access can be at most: it must be aligned, and not longer than what is left.
    ///
    /// @param left in bytes, more than 0
    public static int widest(long offset, long left) {
        int width = Long.BYTES;
        while (offset % width != 0 || width > left) {
            width /= 2;
        }
        return width;
    }

    /// Reads an unsigned number.
    public static long load(MemorySegment memory, long offset, int width) {
        return switch (width) {
            case 1 -> memory.get(Layouts.U8, offset) & BYTE;
            case 2 -> memory.get(Layouts.U16, offset) & SHORT;
            case 4 -> memory.get(Layouts.U32, offset) & INT;
            default -> memory.get(Layouts.U64, offset);
        };
    }

    /// Writes the lowest bytes of a number.
    public static void store(MemorySegment memory, long offset, int width, long value) {
        switch (width) {
            case 1 -> memory.set(Layouts.U8, offset, (byte) value);
            case 2 -> memory.set(Layouts.U16, offset, (short) value);
            case 4 -> memory.set(Layouts.U32, offset, (int) value);
            default -> memory.set(Layouts.U64, offset, value);
        }
    }
}
