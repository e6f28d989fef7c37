// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// What happened.
///
/// A view of `struct loom_event`: 8 bytes.
public final class Event {
    /// The size of `struct loom_event` in bytes.
    public static final long SIZE = 8;

    private final MemorySegment segment;

    private Event(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Event needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Event allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Event at(MemorySegment segment) {
        return new Event(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 4).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static Event at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Event clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// What.
    ///
    /// `what`: comes out; `u32` at offset 0.
    public long what() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#what()].
    ///
    /// @param value 0 to 4294967295
    public Event what(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// To which frame.
    ///
    /// `frame`: comes out; the id of FRAME; `u32` at offset 4.
    public FrameId frame() {
        return new FrameId(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)));
    }

    /// Sets [#frame()].
    public Event frame(FrameId value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value.value()));
        return this;
    }
}
