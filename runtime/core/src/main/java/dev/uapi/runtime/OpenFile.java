package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// Something that is read and written: an open file of the kernel, or a simulation of one.
///
/// It may be used by several threads at once.
public interface OpenFile extends AutoCloseable {
    /// Reads what there is, or waits for it.
    ///
    /// @param into native memory; its size is what is asked for
    /// @return how many bytes were read, perhaps 0, or minus the errno
    long read(MemorySegment into);

    /// Writes.
    ///
    /// @param from native memory; its size is what is to be written
    /// @return how many bytes were written, or minus the errno
    long write(MemorySegment from);

    /// Waits until there is something to read.
    ///
    /// @param milliseconds how long at most; 0: not at all, negative: for ever
    /// @return whether there is
    /// @throws UapiException if it cannot be waited for
    boolean awaitReadable(int milliseconds);

    /// Closes the file. Closing it again does nothing; calls after that answer minus `EBADF`.
    @Override
    void close();
}
