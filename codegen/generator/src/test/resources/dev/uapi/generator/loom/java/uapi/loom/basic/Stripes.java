// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// Stripes.
///
/// A view of `struct loom_stripes`: 8 bytes.
public final class Stripes {
    /// The size of `struct loom_stripes` in bytes.
    public static final long SIZE = 8;

    private final MemorySegment segment;

    private Stripes(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Stripes needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Stripes allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Stripes at(MemorySegment segment) {
        return new Stripes(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 4).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static Stripes at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Stripes clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// How wide each is.
    ///
    /// `width`: goes in and comes out; `u32` at offset 0.
    public long width() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#width()].
    ///
    /// @param value 0 to 4294967295
    public Stripes width(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// How many there are.
    ///
    /// `number`: goes in and comes out; `u32` at offset 4.
    public long number() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
    }

    /// Sets [#number()].
    ///
    /// @param value 0 to 4294967295
    public Stripes number(long value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value));
        return this;
    }
}
