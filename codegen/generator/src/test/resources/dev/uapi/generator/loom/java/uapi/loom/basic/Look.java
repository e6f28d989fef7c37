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
import java.util.Optional;

/// Looks at a pattern where it is.
///
/// `LOOM_LOOK` on `/dev/loom`, number 0x14, a view of `struct loom_look`; basic, since 1.0.
public final class Look {
    /// Its name in C.
    public static final String NAME = "LOOM_LOOK";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('L', 0x14, 8);

    /// The size of `struct loom_look` in bytes.
    public static final long SIZE = 8;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 8;

    private static final History HISTORY = History.of(NAME, 8, Availability.since("1.0"));

    private final MemorySegment segment;

    private Look(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("Look needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static Look allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 4)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static Look at(MemorySegment segment) {
        return new Look(segment);
    }

    /// A new one in memory of the allocator, [cleared][#clear()], with room for so many elements of [#data()].
    public static Look allocate(SegmentAllocator allocator, long count) {
        long size = Math.max(SIZE, Math.addExact(8, Math.multiplyExact(count, 1)));
        return at(allocator.allocate(size, 4)).clear();
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#argsz()] to the size of the memory.
    public Look clear() {
        segment.fill((byte) 0);
        return argsz(segment.byteSize());
    }

    /// The size of this structure in bytes, as the caller knows it.
    ///
    /// `argsz`: goes in; `u32` at offset 0.
    public long argsz() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 0));
    }

    /// Sets [#argsz()].
    ///
    /// @param value 0 to 4294967295
    public Look argsz(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// Which pattern, and how.
    ///
    /// `how`: goes in and comes out; flags; `u32` at offset 4.
    public Ways how() {
        return new Ways(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)) & 0xffff0000L);
    }

    /// Sets [#how()].
    public Look how(Ways value) {
        long word = Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
        segment.set(Layouts.U32, 4, Layouts.u32(Layouts.merged(word, 0xffff0000L, value.value())));
        return this;
    }

    /// `pattern`: bits 0 to 15 of `how`.
    public Pattern pattern() {
        return new Pattern(Layouts.bits(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)), 0xffffL));
    }

    /// Sets [#pattern()].
    public Look pattern(Pattern value) {
        long word = Integer.toUnsignedLong(segment.get(Layouts.U32, 4));
        segment.set(Layouts.U32, 4, Layouts.u32(Layouts.withBits(word, 0xffffL, value.value())));
        return this;
    }

    /// The pattern.
    ///
    /// `data`: goes in and comes out; one of several structures, as `pattern` says; `u8[]` at offset 8.
    public MemorySegment data() {
        return segment.asSlice(8);
    }

    /// How many elements of [#data()] the memory has room for.
    public long dataRoom() {
        return segment.byteSize() - 8;
    }

    /// One element of [#data()].
    ///
    /// @param index 0 to less than [#dataRoom()]
    public int data(long index) {
        return Byte.toUnsignedInt(segment.get(Layouts.U8, 8 + Objects.checkIndex(index, dataRoom())));
    }

    /// Sets one element of [#data()].
    ///
    /// @param index 0 to less than [#dataRoom()]
    public Look data(long index, int value) {
        segment.set(Layouts.U8, 8 + Objects.checkIndex(index, dataRoom()), Layouts.u8(value));
        return this;
    }

    /// A view of [#data()], if that is what they are.
    public Optional<Stripes> stripes() {
        return pattern().equals(Pattern.STRIPES) ? Optional.of(Stripes.at(data())) : Optional.empty();
    }

    /// A view of [#data()], which [#pattern()] is set to.
    public Stripes asStripes() {
        pattern(Pattern.STRIPES);
        return Stripes.at(data());
    }

    /// How much of the structure a kernel of this release knows, in bytes; 0: nothing of it.
    public static long sizeIn(Release release) {
        return HISTORY.sizeIn(release);
    }

    /// What of this a kernel of this release has not got: fields that hold something, flags and members that came later.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.0"))
                .all(how().missingIn(release))
                .all(pattern().missingIn(release))
                .found();
    }

    /// Calls the command and sees to it that it works.
    ///
    /// @return what it is worth
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
                .when(Causes.TOO_SMALL, argsz() < MINIMUM_SIZE)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `ENOTTY`: there is no such command.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOTTY,
                "there is no such command");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 8 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 8 bytes");

        private Causes() {}
    }
}
