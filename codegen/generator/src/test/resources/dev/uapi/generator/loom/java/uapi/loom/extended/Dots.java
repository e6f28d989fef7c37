// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.History;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Objects;

/// Dots.
///
/// A view of `struct loom_dots`: 8 bytes; since 2.0.
public final class Dots {
    /// The size of `struct loom_dots` in bytes.
    public static final long SIZE = 8;

    private static final History HISTORY = History.of("loom_dots", 8, Availability.since("2.0"));

    private final MemorySegment segment;

    private Dots(MemorySegment segment) {
        if (segment.byteSize() < SIZE) {
            throw new IllegalArgumentException("Dots needs " + SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Dots allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#SIZE] bytes
    public static Dots at(MemorySegment segment) {
        return new Dots(segment);
    }

    /// A new one in memory of the allocator, [cleared][#clear()], with room for so many elements of [#where()].
    /// [#number()] says how many these are.
    public static Dots allocate(SegmentAllocator allocator, long count) {
        long size = Math.max(SIZE, Math.addExact(8, Math.multiplyExact(count, 8)));
        return at(allocator.allocate(size, 8)).clear().number(count);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero.
    public Dots clear() {
        segment.fill((byte) 0);
        return this;
    }

    /// How many.
    ///
    /// `number`: goes in and comes out; the number of elements of `where`; `u32` at offset 0.
    public long number() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#number()].
    ///
    /// @param value 0 to 4294967295
    public Dots number(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// `__reserved`: goes in and comes out; zero; `u32` at offset 4.
    public long reserved() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
    }

    /// Sets [#reserved()].
    ///
    /// @param value 0 to 4294967295
    public Dots reserved(long value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value));
        return this;
    }

    /// Where each is.
    ///
    /// `where`: goes in and comes out; `aligned_le64[number]` at offset 8.
    public MemorySegment where() {
        return segment.asSlice(8);
    }

    /// How many elements of [#where()] the memory has room for.
    public long whereRoom() {
        return (segment.byteSize() - 8) / 8;
    }

    /// One element of [#where()].
    ///
    /// @param index 0 to less than [#whereRoom()]
    public long where(long index) {
        return segment.get(Layouts.LE64, 8 + Objects.checkIndex(index, whereRoom()) * 8);
    }

    /// Sets one element of [#where()].
    ///
    /// @param index 0 to less than [#whereRoom()]
    public Dots where(long index, long value) {
        segment.set(Layouts.LE64, 8 + Objects.checkIndex(index, whereRoom()) * 8, value);
        return this;
    }

    /// How much of the structure a kernel of this release knows, in bytes; 0: nothing of it.
    public static long sizeIn(Release release) {
        return HISTORY.sizeIn(release);
    }

    /// What of this a kernel of this release has not got: fields that hold something, flags and members that came later.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .found();
    }
}
