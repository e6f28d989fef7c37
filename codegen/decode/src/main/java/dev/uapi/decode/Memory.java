package dev.uapi.decode;

import dev.uapi.language.model.ScalarType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A piece of a process's memory, as a trace shows it.
final class Memory {
    static final Memory NONE = new Memory(new byte[0], false);

    private final byte[] bytes;
    private final boolean cut;

    /// @param bytes what is known of it
    /// @param cut   whether what follows could not be read
    Memory(byte[] bytes, boolean cut) {
        this.bytes = bytes.clone();
        this.cut = cut;
    }

    /// In bytes, as far as it is known.
    int size() {
        return bytes.length;
    }

    /// Whether what follows could not be read.
    boolean isCut() {
        return cut;
    }

    boolean holds(long offset, long size) {
        return offset + size <= bytes.length;
    }

    /// The number at this place; what is not there is 0, as for the kernel.
    long number(long offset, ScalarType type) {
        long number = 0;
        boolean big = type.endian().filter(ScalarType.Endian.BIG::equals).isPresent();
        for (int index = 0; index < type.size(); index++) {
            int place = big ? index : type.size() - 1 - index;
            number = number << Byte.SIZE | at(offset + place);
        }
        int unused = Long.SIZE - type.size() * Byte.SIZE;
        return type.signed() ? number << unused >> unused : number;
    }

    private int at(long offset) {
        return offset < bytes.length ? Byte.toUnsignedInt(bytes[(int) offset]) : 0;
    }

    boolean isZero(long offset, long size) {
        for (long place = offset; place < Math.min(offset + size, bytes.length); place++) {
            if (bytes[(int) place] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether both hold the same at this place, as far as it is known.
    boolean sameAt(long offset, long size, Memory other) {
        return Arrays.equals(part(offset, size).bytes, other.part(offset, size).bytes);
    }

    /// As much of it as there is.
    Memory part(long offset, long size) {
        int from = (int) Math.min(offset, bytes.length);
        int to = (int) Math.min(offset + size, bytes.length);
        return new Memory(Arrays.copyOfRange(bytes, from, to), cut && to < offset + size);
    }

    /// All that follows this place.
    Memory from(long offset) {
        int from = (int) Math.min(offset, bytes.length);
        return new Memory(Arrays.copyOfRange(bytes, from, bytes.length), cut);
    }

    /// In parts of that many bytes; the last one may be shorter.
    List<Memory> split(long length) {
        List<Memory> parts = new ArrayList<>();
        for (long place = 0; place < bytes.length; place += length) {
            parts.add(part(place, length));
        }
        if (cut && bytes.length % length == 0) {
            parts.add(new Memory(new byte[0], true));
        }
        return parts;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
