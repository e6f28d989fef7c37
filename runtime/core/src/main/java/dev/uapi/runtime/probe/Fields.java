package dev.uapi.runtime.probe;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;

/// Unsigned numbers of 1, 2, 4 or 8 bytes in a structure.
final class Fields {
    private Fields() {}

    static long get(MemorySegment structure, int offset, int width) {
        return switch (width) {
            case 1 -> Byte.toUnsignedLong(structure.get(Layouts.U8, offset));
            case 2 -> Short.toUnsignedLong(structure.get(Layouts.U16, offset));
            case 4 -> Integer.toUnsignedLong(structure.get(Layouts.U32, offset));
            case 8 -> structure.get(Layouts.U64, offset);
            default -> throw noNumber(width);
        };
    }

    /// Sets as many of the lowest bytes as the field has.
    static void set(MemorySegment structure, int offset, int width, long number) {
        switch (width) {
            case 1 -> structure.set(Layouts.U8, offset, (byte) number);
            case 2 -> structure.set(Layouts.U16, offset, (short) number);
            case 4 -> structure.set(Layouts.U32, offset, (int) number);
            case 8 -> structure.set(Layouts.U64, offset, number);
            default -> throw noNumber(width);
        }
    }

    private static IllegalArgumentException noNumber(int width) {
        return new IllegalArgumentException(width + " bytes are no number");
    }
}
