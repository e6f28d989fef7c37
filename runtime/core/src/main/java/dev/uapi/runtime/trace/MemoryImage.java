package dev.uapi.runtime.trace;

import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/// What a piece of the process's memory held at one moment.
///
/// @param bytes  as far as they could be read
/// @param wanted how many there should have been
record MemoryImage(long address, MemorySegment bytes, long wanted) {
    static MemoryImage read(UserMemory memory, long address, long wanted) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(wanted);
            long readable = memory.read(address, buffer);
            return of(address, buffer.asSlice(0, readable).toArray(ValueLayout.JAVA_BYTE), wanted);
        }
    }

    private static MemoryImage of(long address, byte[] bytes, long wanted) {
        return new MemoryImage(address, MemorySegment.ofArray(bytes).asReadOnly(), wanted);
    }

    long size() {
        return bytes.byteSize();
    }

    boolean isWhole() {
        return size() == wanted;
    }

    boolean holds(FieldInfo field) {
        return field.end() <= size();
    }

    boolean differsFrom(MemoryImage other) {
        return bytes.mismatch(other.bytes) >= 0;
    }

    /// The same with zeros in the place of this field.
    MemoryImage without(FieldInfo field) {
        byte[] copy = bytes.toArray(ValueLayout.JAVA_BYTE);
        MemorySegment.ofArray(copy).asSlice(field.offset(), field.size()).fill((byte) 0);
        return of(address, copy, wanted);
    }

    boolean isZero() {
        return bytes.mismatch(MemorySegment.ofArray(new byte[Math.toIntExact(size())])) < 0;
    }

    String hex() {
        return HexFormat.of().formatHex(bytes.toArray(ValueLayout.JAVA_BYTE));
    }
}
