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

/// Sets a loom up.
///
/// `LOOM_SET_UP` on `/dev/loom`, number 0x10, a view of `struct loom_set_up`; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `EOPNOTSUPP` | `ways` has a bit that nobody knows |
/// | `EINVAL` | row 0 is the edge |
/// | `EINVAL` | there is nothing to weave |
/// | `EOPNOTSUPP` | `__reserved` is not 0 |
public final class SetUp {
    /// Its name in C.
    public static final String NAME = "LOOM_SET_UP";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('L', 0x10, 40);

    /// The size of `struct loom_set_up` in bytes.
    public static final long SIZE = 40;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 24;

    private static final History HISTORY = History.of(NAME, 24, Availability.since("1.0"))
            .grown(32, Availability.since("1.5"))
            .grown(40, Availability.since("2.0"))
            .field("noise", 16, 1, Availability.since("1.5", "1.4.y"))
            .field("__reserved", 17, 3, Availability.since("1.5", "1.4.y"))
            .field("threads", 24, 8, Availability.since("1.5"))
            .field("whom", 32, 4, Availability.since("2.0"))
            .field("__reserved2", 36, 4, Availability.since("2.0"));

    private final MemorySegment segment;

    private SetUp(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("SetUp needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static SetUp allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static SetUp at(MemorySegment segment) {
        return new SetUp(segment);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#size()] to [#SIZE].
    public SetUp clear() {
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
    public SetUp size(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// In which way, and in which row.
    ///
    /// `ways`: goes in; flags; `u32` at offset 4.
    public Ways ways() {
        return new Ways(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)) & 0xffff0000L);
    }

    /// Sets [#ways()].
    public SetUp ways(Ways value) {
        long word = Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
        segment.set(Layouts.U32, 4, Layouts.u32(Layouts.merged(word, 0xffff0000L, value.value())));
        return this;
    }

    /// `row`: bits 0 to 7 of `ways`.
    public int row() {
        return (int) Layouts.bits(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)), 0xffL);
    }

    /// Sets [#row()].
    ///
    /// @param value 0 to 255
    public SetUp row(int value) {
        long word = Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
        segment.set(Layouts.U32, 4, Layouts.u32(Layouts.withBits(word, 0xffL, value)));
        return this;
    }

    /// `pattern`: bits 8 to 15 of `ways`.
    public Pattern pattern() {
        return new Pattern(Layouts.bits(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)), 0xff00L));
    }

    /// Sets [#pattern()].
    public SetUp pattern(Pattern value) {
        long word = Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
        segment.set(Layouts.U32, 4, Layouts.u32(Layouts.withBits(word, 0xff00L, value.value())));
        return this;
    }

    /// What is put up: a frame or a spool.
    ///
    /// `out_id`: comes out; the id of the new FRAME or SPOOL; `u32` at offset 8.
    public long outId() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 8));
    }

    /// Sets [#outId()].
    ///
    /// @param value 0 to 4294967295
    public SetUp outId(long value) {
        segment.set(Layouts.U32, 8, Layouts.u32(value));
        return this;
    }

    /// How tight it is to be.
    ///
    /// `wanted`: goes in; `u32` at offset 12; in the place of [#found()].
    public long wanted() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 12));
    }

    /// Sets [#wanted()].
    ///
    /// @param value 0 to 4294967295
    public SetUp wanted(long value) {
        segment.set(Layouts.U32, 12, Layouts.u32(value));
        return this;
    }

    /// How tight it is.
    ///
    /// `found`: comes out; one of an enum; `u32` at offset 12; in the place of [#wanted()].
    public Pattern found() {
        return new Pattern(Integer.toUnsignedLong(segment.get(Layouts.U32, 12)));
    }

    /// Sets [#found()].
    public SetUp found(Pattern value) {
        segment.set(Layouts.U32, 12, Layouts.u32(value.value()));
        return this;
    }

    /// How loud it is.
    ///
    /// `noise`: comes out; `u8` at offset 16; since 1.5, 1.4.y.
    public int noise() {
        return Byte.toUnsignedInt(segment.get(Layouts.U8, 16));
    }

    /// Sets [#noise()].
    ///
    /// @param value 0 to 255
    public SetUp noise(int value) {
        segment.set(Layouts.U8, 16, Layouts.u8(value));
        return this;
    }

    /// `__reserved`: goes in; zero, anything else is refused; `u8[3]` at offset 17; since 1.5, 1.4.y.
    public MemorySegment reserved() {
        return segment.asSlice(17, 3);
    }

    /// One element of [#reserved()].
    ///
    /// @param index 0 to less than 3
    public int reserved(long index) {
        return Byte.toUnsignedInt(segment.get(Layouts.U8, 17 + Objects.checkIndex(index, 3)));
    }

    /// Sets one element of [#reserved()].
    ///
    /// @param index 0 to less than 3
    public SetUp reserved(long index, int value) {
        segment.set(Layouts.U8, 17 + Objects.checkIndex(index, 3), Layouts.u8(value));
        return this;
    }

    /// How deep it is.
    ///
    /// `depth`: goes in; `u32` at offset 20.
    public long depth() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 20));
    }

    /// Sets [#depth()].
    ///
    /// @param value 0 to 4294967295
    public SetUp depth(long value) {
        segment.set(Layouts.U32, 20, Layouts.u32(value));
        return this;
    }

    /// The threads.
    ///
    /// `threads`: goes in; `aligned_u64` at offset 24; since 1.5.
    public long threads() {
        return segment.get(Layouts.U64, 24);
    }

    /// Sets [#threads()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public SetUp threads(long value) {
        segment.set(Layouts.U64, 24, value);
        return this;
    }

    /// For whom.
    ///
    /// `whom`: goes in; `u32` at offset 32; since 2.0.
    public long whom() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 32));
    }

    /// Sets [#whom()].
    ///
    /// @param value 0 to 4294967295
    public SetUp whom(long value) {
        segment.set(Layouts.U32, 32, Layouts.u32(value));
        return this;
    }

    /// `__reserved2`: goes in; zero; `u32` at offset 36; since 2.0.
    public long reserved2() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 36));
    }

    /// Sets [#reserved2()].
    ///
    /// @param value 0 to 4294967295
    public SetUp reserved2(long value) {
        segment.set(Layouts.U32, 36, Layouts.u32(value));
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
                .fields(HISTORY, segment, size())
                .all(ways().missingIn(release))
                .all(pattern().missingIn(release))
                .all(found().missingIn(release))
                .found();
    }

    /// Makes the structure as short as a kernel of this release knows it: [#size()] says so then.
    ///
    /// @throws dev.uapi.runtime.TooNewException if the kernel has not got the command, or if what it does not know is not 0
    public SetUp fitTo(Release release) {
        return size(HISTORY.fit(release, segment, size()));
    }

    /// The least size that a kernel takes of an argument that says what this one says, in bytes.
    public long minimumSize() {
        long least = MINIMUM_SIZE;
        if (ways().has(Ways.BACK)) {
            least = Math.max(least, 32);
        }
        return least;
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
                .when(Causes.TOO_SMALL, size() < minimumSize())
                .tail(Causes.UNKNOWN_TAIL, HISTORY, segment, size())
                .perhaps(Causes.UNKNOWN_WAY, ways().hasUnknown() || ways().has(Ways.BACK))
                .when(Causes.NO_ROW, row() == 0)
                .when(Causes.NO_PATTERN, pattern().equals(Pattern.NONE))
                .when(Causes.RESERVED, !Layouts.isZero(reserved()))
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EOPNOTSUPP`: `ways` has a bit that nobody knows.
        public static final Cause UNKNOWN_WAY = new Cause(
                NAME, "unknown_way", Errno.EOPNOTSUPP,
                "`ways` has a bit that nobody knows");

        /// `EINVAL`: row 0 is the edge.
        public static final Cause NO_ROW = new Cause(
                NAME, "no_row", Errno.EINVAL,
                "row 0 is the edge");

        /// `EINVAL`: there is nothing to weave.
        public static final Cause NO_PATTERN = new Cause(
                NAME, "no_pattern", Errno.EINVAL,
                "there is nothing to weave");

        /// `EOPNOTSUPP`: `__reserved` is not 0.
        public static final Cause RESERVED = new Cause(
                NAME, "reserved", Errno.EOPNOTSUPP,
                "`__reserved` is not 0");

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
