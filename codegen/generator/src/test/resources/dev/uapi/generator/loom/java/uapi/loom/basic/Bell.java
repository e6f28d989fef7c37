// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.CauseSearch;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelFile;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// What the weaver hears of.
///
/// An open file that `LOOM_LISTEN` makes; since 1.5.
public final class Bell implements AutoCloseable {
    /// Its name in the description.
    public static final String NAME = "bell";

    private final OpenFile file;

    private Bell(OpenFile file) {
        this.file = file;
    }

    /// Takes over an open file: closing the result closes it.
    ///
    /// @param fd its descriptor
    public static Bell of(int fd) {
        return over(KernelFile.of(fd));
    }

    /// Works on a file that is open already: one of the kernel, or a simulated one.
    ///
    /// @param file is closed together with the result
    public static Bell over(OpenFile file) {
        return new Bell(file);
    }

    /// The file itself.
    public OpenFile file() {
        return file;
    }

    /// What happened.
    ///
    /// Reads whole records, each a [Event].
    ///
    /// @param records native memory for as many records as are wanted: [Event#allocate(java.lang.foreign.SegmentAllocator, long)]
    /// @return how many records were read
    /// @throws UapiException if it fails, with the errno and the cause
    public long read(MemorySegment records) {
        long result = tryRead(records);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException("bell: read", errno, causesOfRead(errno));
        }
        return result / Event.SIZE;
    }

    /// Tries to.
    ///
    /// @return how many bytes were read, or minus the errno
    public long tryRead(MemorySegment records) {
        return file.read(records);
    }

    /// Why it may have failed.
    ///
    /// @param errno what the kernel answered
    public List<Cause> causesOfRead(Errno errno) {
        return new CauseSearch(errno)
                .perhaps(Causes.READ_NOTHING, true)
                .perhaps(Causes.READ_POSITION, true)
                .found();
    }

    /// What to do about it.
    ///
    /// Writes whole records, each a [Order].
    ///
    /// @param records native memory for as many records as are wanted: [Order#allocate(java.lang.foreign.SegmentAllocator, long)]
    /// @return how many records were written
    /// @throws UapiException if it fails, with the errno and the cause
    public long write(MemorySegment records) {
        long result = tryWrite(records);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException("bell: write", errno, causesOfWrite(errno));
        }
        return result / Order.SIZE;
    }

    /// Tries to.
    ///
    /// @return how many bytes were written, or minus the errno
    public long tryWrite(MemorySegment records) {
        return file.write(records);
    }

    /// Why it may have failed.
    ///
    /// @param errno what the kernel answered
    public List<Cause> causesOfWrite(Errno errno) {
        return new CauseSearch(errno)
                .perhaps(Causes.WRITE_UNKNOWN_ORDER, true)
                .found();
    }

    /// To wait.
    ///
    /// When it is ready: readable when something happened.
    ///
    /// @param milliseconds how long to wait at most; 0: not at all, negative: for ever
    /// @return whether there is something to read
    public boolean awaitReadable(int milliseconds) {
        return file.awaitReadable(milliseconds);
    }

    /// Closes the file. Closing it again does nothing.
    @Override
    public void close() {
        file.close();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EAGAIN`: nothing happened.
        public static final Cause READ_NOTHING = new Cause(
                NAME, "nothing", Errno.EAGAIN,
                "nothing happened");

        /// `ESPIPE`: only from the beginning.
        public static final Cause READ_POSITION = new Cause(
                NAME, "position", Errno.ESPIPE,
                "only from the beginning");

        /// `EINVAL`: there is no such order.
        public static final Cause WRITE_UNKNOWN_ORDER = new Cause(
                NAME, "unknown_order", Errno.EINVAL,
                "there is no such order");

        private Causes() {}
    }
}
