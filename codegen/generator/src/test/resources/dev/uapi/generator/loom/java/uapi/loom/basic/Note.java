// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// How a note begins.
///
/// A view of `struct loom_note`: 8 bytes.
public final class Note {
    /// The size of `struct loom_note` in bytes.
    public static final long SIZE = 8;

    private final MemorySegment segment;

    private Note(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Note needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Note allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Note at(MemorySegment segment) {
        return new Note(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 4).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static Note at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Note clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// Which note it is.
    ///
    /// `id`: comes out; `u16` at offset 0.
    public int id() {
        return Short.toUnsignedInt(segment.get(Layouts.U16, 0));
    }

    /// Sets [#id()].
    ///
    /// @param value 0 to 65535
    public Note id(int value) {
        segment.set(Layouts.U16, 0, Layouts.u16(value));
        return this;
    }

    /// In which edition.
    ///
    /// `version`: comes out; `u16` at offset 2.
    public int version() {
        return Short.toUnsignedInt(segment.get(Layouts.U16, 2));
    }

    /// Sets [#version()].
    ///
    /// @param value 0 to 65535
    public Note version(int value) {
        segment.set(Layouts.U16, 2, Layouts.u16(value));
        return this;
    }

    /// Where the next one is.
    ///
    /// `next`: comes out; `u32` at offset 4.
    public long next() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
    }

    /// Sets [#next()].
    ///
    /// @param value 0 to 4294967295
    public Note next(long value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value));
        return this;
    }
}
