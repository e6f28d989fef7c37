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
import dev.uapi.runtime.LinkChain;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Optional;

/// Asks once more, and is not answered in full.
///
/// `LOOM_ASK_AGAIN` on `/dev/loom`, number 0x17, a view of `struct loom_ask`; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `EAGAIN` | not yet |
public final class AskAgain {
    /// Its name in C.
    public static final String NAME = "LOOM_ASK_AGAIN";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('L', 0x17, 32);

    /// The size of `struct loom_ask` in bytes.
    public static final long SIZE = 32;

    /// The least size that any kernel takes, in bytes.
    public static final long MINIMUM_SIZE = 32;

    private static final History HISTORY = History.of(NAME, 32, Availability.since("1.0"));

    private final MemorySegment segment;

    private AskAgain(MemorySegment segment) {
        if (segment.byteSize() < MINIMUM_SIZE) {
            throw new IllegalArgumentException("AskAgain needs " + MINIMUM_SIZE + " bytes, not " + segment.byteSize());
        }
        this.segment = segment;
    }

    /// A new one in memory of the allocator, [cleared][#clear()].
    public static AskAgain allocate(SegmentAllocator allocator) {
        return at(allocator.allocate(SIZE, 8)).clear();
    }

    /// A view of memory that there is already. Reading and writing behind its end throws an [IndexOutOfBoundsException].
    ///
    /// @throws IllegalArgumentException if the memory has less than [#MINIMUM_SIZE] bytes
    public static AskAgain at(MemorySegment segment) {
        return new AskAgain(segment);
    }

    /// A new one in memory of the allocator, [cleared][#clear()], with room behind it for what the kernel adds.
    ///
    /// @param size of all of it in bytes; [#argsz()] says so
    public static AskAgain allocate(SegmentAllocator allocator, long size) {
        return at(allocator.allocate(Math.max(SIZE, size), 8)).clear();
    }

    /// The memory itself.
    public MemorySegment segment() {
        return segment;
    }

    /// Sets everything to zero, but [#argsz()] to the size of the memory.
    public AskAgain clear() {
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
    public AskAgain argsz(long value) {
        segment.set(Layouts.U32, 0, Layouts.u32(value));
        return this;
    }

    /// What the pattern is.
    ///
    /// `pattern`: comes out; one of an enum; `u32` at offset 4.
    public Pattern pattern() {
        return new Pattern(Integer.toUnsignedLong(segment.get(Layouts.U32, 4)));
    }

    /// Sets [#pattern()].
    public AskAgain pattern(Pattern value) {
        segment.set(Layouts.U32, 4, Layouts.u32(value.value()));
        return this;
    }

    /// Where what else is known begins.
    ///
    /// `note_offset`: comes out; the offset of the first `struct loom_note`; `u32` at offset 8.
    public long noteOffset() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 8));
    }

    /// Sets [#noteOffset()].
    ///
    /// @param value 0 to 4294967295
    public AskAgain noteOffset(long value) {
        segment.set(Layouts.U32, 8, Layouts.u32(value));
        return this;
    }

    private static final LinkChain.Format NOTE_LINKS = new LinkChain.Format(8, 0, 2, 4, 4);

    /// The links that [#noteOffset()] leads to, each beginning with a [Note]. None of them lies outside of the memory.
    public LinkChain noteLinks() {
        return new LinkChain(segment, noteOffset(), NOTE_LINKS);
    }

    /// The first of [#noteLinks()] that is one of these.
    public Optional<NoteMaker> maker() {
        return noteLinks().find(Notes.MAKER.value()).map(NoteMaker::at);
    }

    /// The first of [#noteLinks()] that is one of these.
    public Optional<NoteSizes> sizes() {
        return noteLinks().find(Notes.SIZES.value()).map(NoteSizes::at);
    }

    /// `__reserved`: comes out; zero; `u32` at offset 12.
    public long reserved() {
        return Integer.toUnsignedLong(segment.get(Layouts.U32, 12));
    }

    /// Sets [#reserved()].
    ///
    /// @param value 0 to 4294967295
    public AskAgain reserved(long value) {
        segment.set(Layouts.U32, 12, Layouts.u32(value));
        return this;
    }

    /// Where its memory is.
    ///
    /// `offset`: comes out; the offset for `mmap`; `u64` at offset 16.
    public long offset() {
        return segment.get(Layouts.U64, 16);
    }

    /// Sets [#offset()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public AskAgain offset(long value) {
        segment.set(Layouts.U64, 16, value);
        return this;
    }

    /// How long that is.
    ///
    /// `extent`: comes out; the length for `mmap`; `u64` at offset 24.
    public long extent() {
        return segment.get(Layouts.U64, 24);
    }

    /// Sets [#extent()].
    ///
    /// @param value 0 to 2^64 - 1, as the bits of a `long`
    public AskAgain extent(long value) {
        segment.set(Layouts.U64, 24, value);
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
                .all(pattern().missingIn(release))
                .found();
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
                .when(Causes.TOO_SMALL, argsz() < MINIMUM_SIZE)
                .perhaps(Causes.LATER, true)
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EAGAIN`: not yet.
        public static final Cause LATER = new Cause(
                NAME, "later", Errno.EAGAIN,
                "not yet");

        /// `ENOTTY`: there is no such command.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOTTY,
                "there is no such command");

        /// `EFAULT`: the structure cannot be read, or cannot be written back.
        public static final Cause BAD_ARGUMENT = new Cause(
                NAME, "bad_argument", Errno.EFAULT,
                "the structure cannot be read, or cannot be written back");

        /// `EINVAL`: the structure is smaller than 32 bytes.
        public static final Cause TOO_SMALL = new Cause(
                NAME, "too_small", Errno.EINVAL,
                "the structure is smaller than 32 bytes");

        private Causes() {}
    }
}
