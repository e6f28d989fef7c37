// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;

/// Its sizes.
///
/// A view of `struct loom_note_sizes`: 12 bytes.
public final class NoteSizes {
    /// The size of `struct loom_note_sizes` in bytes.
    public static final long SIZE = 12;

    private final MemorySegment segment;

    private NoteSizes(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("NoteSizes needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static NoteSizes allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static NoteSizes at(MemorySegment segment) {
        return new NoteSizes(segment);
    }

    /// A new one in memory of the allocator, [cleared][#clear()], with room for so many elements of [#sizes()].
    /// [#number()] says how many these are.
    public static NoteSizes allocate(SegmentAllocator allocator, long count) {
        long size = Math.max(SIZE, Math.addExact(12, Math.multiplyExact(count, 2)));
        return at(allocator.allocate(size, 4)).clear().number(count);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public NoteSizes clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// The note.
    ///
    /// `note`: comes out; `struct loom_note` at offset 0.
    public Note note() {
        return Note.at(segment.asSlice(0, 8));
    }

    /// How many there are.
    ///
    /// `number`: comes out; the number of elements of `sizes`; `u32` at offset 8.
    public long number() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 8));
    }

    /// Sets [#number()].
    ///
    /// @param value 0 to 4294967295
    public NoteSizes number(long value) {
        segment.set(Layouts.U32, 8, Layouts.u32(value));
        return this;
    }

    /// Each.
    ///
    /// `sizes`: comes out; `u16[number]` at offset 12.
    public MemorySegment sizes() {
        return segment.asSlice(12);
    }

    /// How many elements of [#sizes()] the memory has room for.
    public long sizesRoom() {
        return (segment.byteSize() - 12) / 2;
    }

    /// One element of [#sizes()].
    ///
    /// @param index 0 to less than [#sizesRoom()]
    public int sizes(long index) {
        return Short.toUnsignedInt(segment.get(Layouts.U16, 12 + Objects.checkIndex(index, sizesRoom()) * 2));
    }

    /// Sets one element of [#sizes()].
    ///
    /// @param index 0 to less than [#sizesRoom()]
    public NoteSizes sizes(long index, int value) {
        segment.set(Layouts.U16, 12 + Objects.checkIndex(index, sizesRoom()) * 2, Layouts.u16(value));
        return this;
    }
}
