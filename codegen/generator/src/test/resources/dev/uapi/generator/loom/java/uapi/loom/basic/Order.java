// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;

/// What to do.
///
/// A view of `struct loom_order`: 12 bytes.
public final class Order {
    /// The size of `struct loom_order` in bytes.
    public static final long SIZE = 12;

    private final MemorySegment segment;

    private Order(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Order needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Order allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Order at(MemorySegment segment) {
        return new Order(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 4).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static Order at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Order clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// What.
    ///
    /// `what`: goes in; `u32` at offset 0.
    public long what() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#what()].
    ///
    /// @param value 0 to 4294967295
    public Order what(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// In which place.
    ///
    /// `where`: goes in; `s16[3]` at offset 4.
    public MemorySegment where() {
        return segment.asSlice(4, 6);
    }

    /// One element of [#where()].
    ///
    /// @param index 0 to less than 3
    public int where(long index) {
        return segment.get(Layouts.U16, 4 + Objects.checkIndex(index, 3) * 2);
    }

    /// Sets one element of [#where()].
    ///
    /// @param index 0 to less than 3
    public Order where(long index, int value) {
        segment.set(Layouts.U16, 4 + Objects.checkIndex(index, 3) * 2, Layouts.s16(value));
        return this;
    }

    /// `__reserved`: goes in; zero; `u16` at offset 10.
    public int reserved() {
        return Short.toUnsignedInt(segment.get(Layouts.U16, 10));
    }

    /// Sets [#reserved()].
    ///
    /// @param value 0 to 65535
    public Order reserved(int value) {
        segment.set(Layouts.U16, 10, Layouts.u16(value));
        return this;
    }
}
