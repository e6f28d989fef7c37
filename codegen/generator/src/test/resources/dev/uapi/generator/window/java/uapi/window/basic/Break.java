// Generated from the description window. To change this, change the description.
package uapi.window.basic;

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

/// Breaks a pane.
///
/// `WINDOW_BREAK` on `/dev/window`, number 0x15, a view of `struct window_break`; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `ENOENT` | there is nothing of this id |
public final class Break {
    /// Its name in C.
    public static final String NAME = "WINDOW_BREAK";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('W', 0x15, 8);

    /// The size of `struct window_break` in bytes.
    public static final long SIZE = 8;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 8;

    private static final History HISTORY = History.of(NAME, 8, Availability.since("1.0"));

    private final MemorySegment segment;

    private Break(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("Break needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Break allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static Break at(MemorySegment segment) {
        return new Break(segment);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#size()] to [#SIZE].
    public Break clear() {
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
    public Break size(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// Which.
    ///
    /// `id`: goes in; the id of any object, which is destroyed; `u32` at offset 4.
    public long id() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
    }

    /// Sets [#id()].
    ///
    /// @param value 0 to 4294967295
    public Break id(long value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value));
        return this;
    }

    /// Sets [#id()].
    ///
    /// @param value the id of any object
    public Break id(ObjectId value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value.value()));
        return this;
    }

    /// How much of the structure a kernel of this release knows, in bytes; 0: nothing of it.
    public static long sizeIn(Release release) {
        return HISTORY.sizeIn(release);
    }

    /// What of this a kernel of this release has not got: fields that hold something, flags and members that came later.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.0"))
                .found();
    }

    /// Makes the structure as short as a kernel of this release knows it: [#size()] says so then.
    ///
    /// @throws dev.uapi.runtime.TooNewException if the kernel has not got the command, or if what it does not know is not 0
    public Break fitTo(Release release) {
        return size(HISTORY.fit(release, segment, size()));
    }

    /// Calls the command and sees to it that it works.
    ///
    /// @throws UapiException if it fails, with the errno and the cause
    public void call(Device device) {
        long result = tryCall(device);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno));
        }
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
                .perhaps(Causes.NO_SUCH_OBJECT, true)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `ENOENT`: there is nothing of this id.
        public static final Cause NO_SUCH_OBJECT = new Cause(
                NAME, "no_such_object", Errno.ENOENT,
                "there is nothing of this id");

        /// `ENOSYS`: there is no such call.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOSYS,
                "there is no such call");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 8 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 8 bytes");

        /// `E2BIG`: a byte behind the part that the kernel knows is not 0.
        public static final Cause UNKNOWN_TAIL = new Cause(
                NAME, "unknown_tail", Errno.E2BIG,
                "a byte behind the part that the kernel knows is not 0");

        private Causes() {}
    }
}
