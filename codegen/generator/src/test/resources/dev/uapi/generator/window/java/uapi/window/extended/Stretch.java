// Generated from the description window. To change this, change the description.
package uapi.window.extended;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// A stretch of a sheet.
///
/// A view of `struct window_stretch`: 16 bytes.
public final class Stretch {
    /// The size of `struct window_stretch` in bytes.
    public static final long SIZE = 16;

    private final MemorySegment segment;

    private Stretch(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Stretch needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Stretch allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Stretch at(MemorySegment segment) {
        return new Stretch(segment);
    }

    /// Memory for an array of them, all zeros.
    public static MemorySegment allocate(SegmentAllocator allocator, long count) {
        return allocator.allocate(Math.multiplyExact(SIZE, count), 8).fill((byte) 0);
    }

    /// A view of one element of an array.
    ///
    /// @param index from 0
    public static Stretch at(MemorySegment array, long index) {
        return at(array.asSlice(Math.multiplyExact(SIZE, index), SIZE));
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Stretch clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// Where it begins.
    ///
    /// `first`: goes in and comes out; `aligned_le64` at offset 0.
    public long first() {
        return segment.get(Layouts.LE64, 0);
    }

    /// Sets [#first()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Stretch first(long value) {
        segment.set(Layouts.LE64, 0, value);
        return this;
    }

    /// How long it is.
    ///
    /// `length`: goes in and comes out; bytes; `aligned_le64` at offset 8.
    public long length() {
        return segment.get(Layouts.LE64, 8);
    }

    /// Sets [#length()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Stretch length(long value) {
        segment.set(Layouts.LE64, 8, value);
        return this;
    }
}
