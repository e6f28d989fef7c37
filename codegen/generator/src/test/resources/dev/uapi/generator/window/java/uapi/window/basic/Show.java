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
import dev.uapi.runtime.Sum;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Objects;

/// Shows a part of a sheet in a pane.
///
/// `WINDOW_SHOW` on `/dev/window`, number 0x12, a view of `struct window_show`; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `EOPNOTSUPP` | `access` has a bit that nobody knows |
/// | `EPERM` | only the glazier may touch |
/// | `EOPNOTSUPP` | `__padding` is not 0 |
/// | `EOPNOTSUPP` | `__reserved` is not 0 |
/// | `ENOENT` | `pane` is no pane |
/// | `EOVERFLOW` | the sheet is not that long |
/// | `EINVAL` | there is nothing to show |
/// | `ERANGE` | `shade` is above 100, since 2.0 |
/// | `EINVAL` | the row is no multiple of 8, until 3.0 |
/// | `EINVAL` | `place` is odd |
/// | `EEXIST` | something is shown there already |
/// | `EFAULT` | the sheet is torn |
public final class Show {
    /// Its name in C.
    public static final String NAME = "WINDOW_SHOW";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('W', 0x12, 56);

    /// The size of `struct window_show` in bytes.
    public static final long SIZE = 56;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 48;

    private static final History HISTORY = History.of(NAME, 48, Availability.since("1.0"))
            .grown(56, Availability.since("2.0"))
            .field("shade", 48, 4, Availability.since("2.0"))
            .field("__reserved", 52, 4, Availability.since("2.0"));

    private final MemorySegment segment;

    private Show(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("Show needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Show allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static Show at(MemorySegment segment) {
        return new Show(segment);
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#size()] to [#SIZE].
    public Show clear() {
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
    public Show size(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// What may be done with it.
    ///
    /// `access`: goes in; flags; `u32` at offset 4.
    public Access access() {
        return new Access(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)));
    }

    /// Sets [#access()].
    public Show access(Access value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value.value()));
        return this;
    }

    /// Where.
    ///
    /// `pane`: goes in; the id of PANE; `u32` at offset 8.
    public PaneId pane() {
        return new PaneId(Integer.toUnsignedLong(segment.get(Layouts.U32, 8)));
    }

    /// Sets [#pane()].
    public Show pane(PaneId value) {
        segment.set(Layouts.U32, 8, Layouts.u32(value.value()));
        return this;
    }

    /// Which sheet: four letters.
    ///
    /// `sheet`: goes in; `u8[4]` at offset 12.
    public MemorySegment sheet() {
        return segment.asSlice(12, 4);
    }

    /// One element of [#sheet()].
    ///
    /// @param index 0 to less than 4
    public int sheet(long index) {
        return Byte.toUnsignedInt(segment.get(Layouts.U8, 12 + Objects.checkIndex(index, 4)));
    }

    /// Sets one element of [#sheet()].
    ///
    /// @param index 0 to less than 4
    public Show sheet(long index, int value) {
        segment.set(Layouts.U8, 12 + Objects.checkIndex(index, 4), Layouts.u8(value));
        return this;
    }

    /// Where on the sheet it begins: the column.
    ///
    /// `column`: goes in; `be16` at offset 16.
    public int column() {
        return Short.toUnsignedInt(segment.get(Layouts.BE16, 16));
    }

    /// Sets [#column()].
    ///
    /// @param value 0 to 65535
    public Show column(int value) {
        segment.set(Layouts.BE16, 16, Layouts.u16(value));
        return this;
    }

    /// The row.
    ///
    /// `row`: goes in; `be16` at offset 18.
    public int row() {
        return Short.toUnsignedInt(segment.get(Layouts.BE16, 18));
    }

    /// Sets [#row()].
    ///
    /// @param value 0 to 65535
    public Show row(int value) {
        segment.set(Layouts.BE16, 18, Layouts.u16(value));
        return this;
    }

    /// `__padding`: goes in; zero, anything else is refused; `u32` at offset 20.
    public long padding() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 20));
    }

    /// Sets [#padding()].
    ///
    /// @param value 0 to 4294967295
    public Show padding(long value) {
        segment.set(Layouts.U32, 20, Layouts.u32(value));
        return this;
    }

    /// How far behind that, in bytes.
    ///
    /// `start`: goes in; `aligned_be64` at offset 24.
    public long start() {
        return segment.get(Layouts.BE64, 24);
    }

    /// Sets [#start()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Show start(long value) {
        segment.set(Layouts.BE64, 24, value);
        return this;
    }

    /// How much.
    ///
    /// `length`: goes in; bytes; `aligned_le64` at offset 32.
    public long length() {
        return segment.get(Layouts.LE64, 32);
    }

    /// Sets [#length()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Show length(long value) {
        segment.set(Layouts.LE64, 32, value);
        return this;
    }

    /// Where in the pane it goes; where it went.
    ///
    /// `place`: goes in and comes out; an I/O virtual address; `aligned_u64` at offset 40.
    public long place() {
        return segment.get(Layouts.U64, 40);
    }

    /// Sets [#place()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public Show place(long value) {
        segment.set(Layouts.U64, 40, value);
        return this;
    }

    /// How dark, from 0.
    ///
    /// `shade`: goes in; `u32` at offset 48; since 2.0.
    public long shade() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 48));
    }

    /// Sets [#shade()].
    ///
    /// @param value 0 to 4294967295
    public Show shade(long value) {
        segment.set(Layouts.U32, 48, Layouts.u32(value));
        return this;
    }

    /// `__reserved`: goes in; zero, anything else is refused; `u32` at offset 52; since 2.0.
    public long reserved() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 52));
    }

    /// Sets [#reserved()].
    ///
    /// @param value 0 to 4294967295
    public Show reserved(long value) {
        segment.set(Layouts.U32, 52, Layouts.u32(value));
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
                .all(access().missingIn(release))
                .found();
    }

    /// Makes the structure as short as a kernel of this release knows it: [#size()] says so then.
    ///
    /// @throws dev.uapi.runtime.TooNewException if the kernel has not got the command, or if what it does not know is not 0
    public Show fitTo(Release release) {
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
                .tail(Causes.UNKNOWN_TAIL, HISTORY, segment, size())
                .perhaps(Causes.UNKNOWN_ACCESS, access().hasUnknown() || access().has(Access.TAKE))
                .perhaps(Causes.NOT_ALLOWED, access().has(Access.TOUCH))
                .when(Causes.PADDING, padding() != 0)
                .perhaps(Causes.RESERVED, size() >= 56 && reserved() != 0)
                .perhaps(Causes.NO_SUCH_PANE, true)
                .when(Causes.SHEET_ENDS, Sum.of(start()).plus(length()).wraps())
                .when(Causes.EMPTY, length() == 0)
                .perhaps(Causes.TOO_DARK, size() >= 52 && Long.compareUnsigned(shade(), 100) > 0)
                .perhaps(Causes.OFF_GRID, Sum.of(row()).modulo(8).value() != 0)
                .when(Causes.ODD_PLACE, access().has(Access.TOUCH) && Sum.of(place()).modulo(2).value() == 1)
                .perhaps(Causes.OVERLAP, access().has(Access.TOUCH))
                .perhaps(Causes.TORN, true)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EOPNOTSUPP`: `access` has a bit that nobody knows.
        public static final Cause UNKNOWN_ACCESS = new Cause(
                NAME, "unknown_access", Errno.EOPNOTSUPP,
                "`access` has a bit that nobody knows");

        /// `EPERM`: only the glazier may touch.
        public static final Cause NOT_ALLOWED = new Cause(
                NAME, "not_allowed", Errno.EPERM,
                "only the glazier may touch");

        /// `EOPNOTSUPP`: `__padding` is not 0.
        public static final Cause PADDING = new Cause(
                NAME, "padding", Errno.EOPNOTSUPP,
                "`__padding` is not 0");

        /// `EOPNOTSUPP`: `__reserved` is not 0.
        public static final Cause RESERVED = new Cause(
                NAME, "reserved", Errno.EOPNOTSUPP,
                "`__reserved` is not 0");

        /// `ENOENT`: `pane` is no pane.
        public static final Cause NO_SUCH_PANE = new Cause(
                NAME, "no_such_pane", Errno.ENOENT,
                "`pane` is no pane");

        /// `EOVERFLOW`: the sheet is not that long.
        public static final Cause SHEET_ENDS = new Cause(
                NAME, "sheet_ends", Errno.EOVERFLOW,
                "the sheet is not that long");

        /// `EINVAL`: there is nothing to show.
        public static final Cause EMPTY = new Cause(
                NAME, "empty", Errno.EINVAL,
                "there is nothing to show");

        /// `ERANGE`: `shade` is above 100; since 2.0.
        public static final Cause TOO_DARK = new Cause(
                NAME, "too_dark", Errno.ERANGE,
                "`shade` is above 100");

        /// `EINVAL`: the row is no multiple of 8; until 3.0.
        public static final Cause OFF_GRID = new Cause(
                NAME, "off_grid", Errno.EINVAL,
                "the row is no multiple of 8");

        /// `EINVAL`: `place` is odd.
        public static final Cause ODD_PLACE = new Cause(
                NAME, "odd_place", Errno.EINVAL,
                "`place` is odd");

        /// `EEXIST`: something is shown there already.
        public static final Cause OVERLAP = new Cause(
                NAME, "overlap", Errno.EEXIST,
                "something is shown there already");

        /// `EFAULT`: the sheet is torn.
        public static final Cause TORN = new Cause(
                NAME, "torn", Errno.EFAULT,
                "the sheet is torn");

        /// `ENOSYS`: there is no such call.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOSYS,
                "there is no such call");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 48 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 48 bytes");

        /// `E2BIG`: a byte behind the part that the kernel knows is not 0.
        public static final Cause UNKNOWN_TAIL = new Cause(
                NAME, "unknown_tail", Errno.E2BIG,
                "a byte behind the part that the kernel knows is not 0");

        private Causes() {}
    }
}
