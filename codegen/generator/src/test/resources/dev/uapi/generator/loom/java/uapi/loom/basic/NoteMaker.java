// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// Who made it.
///
/// A view of `struct loom_note_maker`: 12 bytes.
public final class NoteMaker {
    /// The size of `struct loom_note_maker` in bytes.
    public static final long SIZE = 12;

    private final MemorySegment segment;

    private NoteMaker(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("NoteMaker needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static NoteMaker allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static NoteMaker at(MemorySegment segment) {
        return new NoteMaker(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 4).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static NoteMaker at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public NoteMaker clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// The note.
    ///
    /// `note`: comes out; `struct loom_note` at offset 0.
    public Note note() {
        return Note.at(segment.asSlice(0, 8));
    }

    /// The number of the maker.
    ///
    /// `maker`: comes out; `u32` at offset 8.
    public long maker() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 8));
    }

    /// Sets [#maker()].
    ///
    /// @param value 0 to 4294967295
    public NoteMaker maker(long value) {
        segment.set(Layouts.U32, 8, Layouts.u32(value));
        return this;
    }
}
