// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

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
import java.util.Objects;

/// Opens a bell.
///
/// `LOOM_LISTEN` on `/dev/loom`, number 0x16, a view of `struct loom_listen`; basic, since 1.5.
///
/// Deprecated: LOOM\_HEAR.
///
/// | errno | cause |
/// |---|---|
/// | `EINVAL` | without a key there is no name |
public final class Listen {
    /// Its name in C.
    public static final String NAME = "LOOM_LISTEN";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('L', 0x16, 40);

    /// The size of `struct loom_listen` in bytes.
    public static final long SIZE = 40;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 40;

    private static final History HISTORY = History.of(NAME, 40, Availability.since("1.5"));

    private final MemorySegment segment;

    private Listen(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("Listen needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Listen allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static Listen at(MemorySegment segment) {
        return new Listen(segment);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#size()] to [#SIZE].
    public Listen clear() {
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
    public Listen size(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// A loom of another weaver.
    ///
    /// `other`: goes in; a file descriptor of this process, of `loom`; `s32` at offset 4.
    public int other() {
        return segment.get(Layouts.U32, 4);
    }

    /// Sets [#other()].
    ///
    /// @param value any `int`
    public Listen other(int value) {
        segment.set(Layouts.U32, 4, value);
        return this;
    }

    /// The bell.
    ///
    /// `out_bell`: comes out; a file descriptor of this process, of `bell`; `s32` at offset 8.
    public int outBell() {
        return segment.get(Layouts.U32, 8);
    }

    /// Sets [#outBell()].
    ///
    /// @param value any `int`
    public Listen outBell(int value) {
        segment.set(Layouts.U32, 8, value);
        return this;
    }

    /// The key, or 0.
    ///
    /// `key`: goes in; `u8[16]` at offset 12.
    public MemorySegment key() {
        return segment.asSlice(12, 16);
    }

    /// One element of [#key()].
    ///
    /// @param index 0 to less than 16
    public int key(long index) {
        return Byte.toUnsignedInt(segment.get(Layouts.U8, 12 + Objects.checkIndex(index, 16)));
    }

    /// Sets one element of [#key()].
    ///
    /// @param index 0 to less than 16
    public Listen key(long index, int value) {
        segment.set(Layouts.U8, 12 + Objects.checkIndex(index, 16), Layouts.u8(value));
        return this;
    }

    /// `__reserved`: goes in; zero; `u32` at offset 28.
    public long reserved() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 28));
    }

    /// Sets [#reserved()].
    ///
    /// @param value 0 to 4294967295
    public Listen reserved(long value) {
        segment.set(Layouts.U32, 28, Layouts.u32(value));
        return this;
    }

    /// A name of 16 letters.
    ///
    /// `name`: goes in; points to `16` times `u8`; `aligned_u64` at offset 32.
    public long name() {
        return segment.get(Layouts.U64, 32);
    }

    /// Sets [#name()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Listen name(long value) {
        segment.set(Layouts.U64, 32, value);
        return this;
    }

    /// Sets [#name()].
    ///
    /// @param value native memory, which must live as long as the kernel uses it
    public Listen name(MemorySegment value) {
        segment.set(Layouts.U64, 32, Layouts.address(value));
        return this;
    }

    /// How much of the structure a kernel of this release knows, in bytes; 0: nothing of it.
    public static long sizeIn(Release release) {
        return HISTORY.sizeIn(release);
    }

    /// What of this a kernel of this release has not got: fields that hold something, flags and members that came later.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.5"))
                .found();
    }

    /// Makes the structure as short as a kernel of this release knows it: [#size()] says so then.
    ///
    /// @throws dev.uapi.runtime.TooNewException if the kernel has not got the command, or if what it does not know is not 0
    public Listen fitTo(Release release) {
        return size(HISTORY.fit(release, segment, size()));
    }

    /// Calls the command and sees to it that it works.
    ///
    /// @return a new file descriptor of `diary`: for the whole loom; to be closed
    /// @throws UapiException if it fails, with the errno and the cause
    public int call(Device device) {
        long result = tryCall(device);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno));
        }
        return (int) result;
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
                .when(Causes.NO_KEY, Layouts.isZero(key()) && name() != 0)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EINVAL`: without a key there is no name.
        public static final Cause NO_KEY = new Cause(
                NAME, "no_key", Errno.EINVAL,
                "without a key there is no name");

        /// `ENOTTY`: there is no such command.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOTTY,
                "there is no such command");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 40 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 40 bytes");

        /// `E2BIG`: a byte behind the part that the kernel knows is not 0.
        public static final Cause UNKNOWN_TAIL = new Cause(
                NAME, "unknown_tail", Errno.E2BIG,
                "a byte behind the part that the kernel knows is not 0");

        private Causes() {}
    }
}
