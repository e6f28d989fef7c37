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

/// What the loom tells of itself.
///
/// An open file that `LOOM_LISTEN` makes; since 2.0.
public final class Diary implements AutoCloseable {
    /// Its name in the description.
    public static final String NAME = "diary";

    private final OpenFile file;

    private Diary(OpenFile file) {
        this.file = file;
    }

    /// Takes over an open file: closing the result closes it.
    ///
    /// @param fd its descriptor
    public static Diary of(int fd) {
        return over(KernelFile.of(fd));
    }

    /// Works on a file that is open already: one of the kernel, or a simulated one.
    ///
    /// @param file is closed together with the result
    public static Diary over(OpenFile file) {
        return new Diary(file);
    }

    /// The file itself.
    public OpenFile file() {
        return file;
    }

    /// What it tells.
    ///
    /// Reads records, each beginning with a [Event], behind which stands what its kind says: [Stripes].
    ///
    /// @param records native memory
    /// @return how many bytes were read
    /// @throws UapiException if it fails, with the errno and the cause
    public long read(MemorySegment records) {
        long result = tryRead(records);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException("diary: read", errno, causesOfRead(errno));
        }
        return result;
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
                .perhaps(Causes.READ_FULL, true)
                .found();
    }

    /// Closes the file. Closing it again does nothing.
    @Override
    public void close() {
        file.close();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `ENOMEM`: no more paper.
        public static final Cause READ_FULL = new Cause(
                NAME, "full", Errno.ENOMEM,
                "no more paper");

        private Causes() {}
    }
}
