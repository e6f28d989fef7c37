// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.CauseSearch;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.History;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import uapi.loom.basic.Pattern;
import uapi.loom.basic.Stripes;

/// Weaves several.
///
/// `LOOM_WEAVE_ALL` on `/dev/loom`, number 0x12, a view of `struct loom_weave_all`; extended, since 2.0.
///
/// | errno | cause |
/// |---|---|
/// | `EFAULT` | a description cannot be read |
public final class WeaveAll {
    /// Its name in C.
    public static final String NAME = "LOOM_WEAVE_ALL";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('L', 0x12, 24);

    /// The size of `struct loom_weave_all` in bytes.
    public static final long SIZE = 24;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 24;

    private static final History HISTORY = History.of(NAME, 24, Availability.since("2.0"));

    private final MemorySegment segment;

    private WeaveAll(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("WeaveAll needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static WeaveAll allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static WeaveAll at(MemorySegment segment) {
        return new WeaveAll(segment);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#size()] to [#SIZE].
    public WeaveAll clear() {
        segment.fill((byte) 0);
        return size(SIZE);
    }

    /// The size of this structure in bytes, as the caller knows it.
    ///
    /// `size`: goes in; `u32` at offset 0.
    public long size() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#size()].
    ///
    /// @param value 0 to 4294967295
    public WeaveAll size(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// Which patterns.
    ///
    /// `pattern`: goes in; one of an enum; `u32` at offset 4.
    public Pattern pattern() {
        return new Pattern(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)));
    }

    /// Sets [#pattern()].
    public WeaveAll pattern(Pattern value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value.value()));
        return this;
    }

    /// The patterns.
    ///
    /// `data`: goes in; points to `number` times one of several structures, as `pattern` says; `aligned_u64` at offset 8.
    public long data() {
        return segment.get(Layouts.U64, 8);
    }

    /// Sets [#data()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public WeaveAll data(long value) {
        segment.set(Layouts.U64, 8, value);
        return this;
    }

    /// Sets [#data()].
    ///
    /// @param value native memory, which must live as long as the kernel uses it
    public WeaveAll data(MemorySegment value) {
        segment.set(Layouts.U64, 8, Layouts.address(value));
        return this;
    }

    /// Points [#data()] to an array, and sets [#pattern()] and [#length()] and [#number()].
    ///
    /// @param value the first element, in native memory, which must live as long as the kernel uses it
    /// @param count how many elements there are
    public WeaveAll data(Stripes value, long count) {
        return pattern(Pattern.STRIPES).length(Stripes.SIZE).number(count).data(value.segment());
    }

    /// Points [#data()] to an array, and sets [#pattern()] and [#length()] and [#number()].
    ///
    /// @param value the first element, in native memory, which must live as long as the kernel uses it
    /// @param count how many elements there are
    public WeaveAll data(Dots value, long count) {
        return pattern(ExtendedPattern.DOTS).length(Dots.SIZE).number(count).data(value.segment());
    }

    /// How many; how many were woven.
    ///
    /// `number`: goes in and comes out; the number of elements of `data`; `u32` at offset 16.
    public long number() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 16));
    }

    /// Sets [#number()].
    ///
    /// @param value 0 to 4294967295
    public WeaveAll number(long value) {
        segment.set(Layouts.U32, 16, Layouts.u32(value));
        return this;
    }

    /// How long each description is.
    ///
    /// `length`: goes in; the length of each element of `data` in bytes; `u32` at offset 20.
    public long length() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 20));
    }

    /// Sets [#length()].
    ///
    /// @param value 0 to 4294967295
    public WeaveAll length(long value) {
        segment.set(Layouts.U32, 20, Layouts.u32(value));
        return this;
    }

    /// How much of the structure a kernel of this release knows, in bytes; 0: nothing of it.
    public static long sizeIn(Release release) {
        return HISTORY.sizeIn(release);
    }

    /// What of this a kernel of this release has not got: fields that hold something, flags and members that came later.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("2.0"))
                .all(pattern().missingIn(release))
                .found();
    }

    /// Makes the structure as short as a kernel of this release knows it: [#size()] says so then.
    ///
    /// @throws dev.uapi.runtime.TooNewException if the kernel has not got the command, or if what it does not know is not 0
    public WeaveAll fitTo(Release release) {
        return size(HISTORY.fit(release, segment, size()));
    }

    /// Calls the command and sees to it that it works.
    ///
    /// @return of the threads that broke
    /// @throws UapiException if it fails, with the errno and the cause
    public long call(Device device) {
        long result = tryCall(device);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno));
        }
        return result;
    }

    /// Tries: calls the command without minding whether it works.
    ///
    /// @return what `ioctl` returned, 0 or more, or minus the errno
    public long tryCall(Device device) {
        return device.ioctl(COMMAND, segment);
    }

    /// Why a call with this argument may have failed, as far as the argument tells, in the order in which the kernel looks.
    ///
    /// @param errno what the kernel answered
    public List<Cause> causes(Errno errno) {
        return new CauseSearch(errno)
                .perhaps(Causes.UNKNOWN_COMMAND, true)
                .perhaps(Causes.BAD_ARGUMENT, true)
                .when(Causes.TOO_SMALL, size() < MINIMUM_SIZE)
                .perhaps(Causes.UNKNOWN_TAIL, true)
                .perhaps(Causes.TORN, true)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EFAULT`: a description cannot be read.
        public static final Cause TORN = new Cause(
                NAME, "torn", Errno.EFAULT,
                "a description cannot be read");

        /// `ENOTTY`: there is no such command.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOTTY,
                "there is no such command");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 24 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 24 bytes");

        /// `E2BIG`: a byte behind the part that the kernel knows is not 0.
        public static final Cause UNKNOWN_TAIL = new Cause(
                NAME, "unknown_tail", Errno.E2BIG,
                "a byte behind the part that the kernel knows is not 0");

        private Causes() {}
    }
}
