package dev.uapi.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

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

    /// Reads at a place, such as a register of a device's region.
    ///
    /// @param position in the file, in bytes
    /// @param into     native memory; its size is what is asked for
    /// @return how many bytes were read, or minus the errno: `ESPIPE` from a file that has no places
    default long readAt(long position, MemorySegment into) {
        return Errno.ESPIPE.result();
    }

    /// Writes at a place, such as a register of a device's region.
    ///
    /// @param position in the file, in bytes
    /// @param from     native memory; its size is what is to be written
    /// @return how many bytes were written, or minus the errno: `ESPIPE` from a file that has no places
    default long writeAt(long position, MemorySegment from) {
        return Errno.ESPIPE.result();
    }

    /// Maps a part of the file into this process, to read and to write, shared with whoever else maps it.
    ///
    /// @param offset of the part, as the kernel says it
    /// @param length in bytes, more than 0
    /// @param arena  how long it stays mapped
    /// @throws UapiException if it cannot be mapped: `ENODEV` if no part of the file can
    default MemorySegment map(long offset, long length, Arena arena) {
        throw new UapiException("mmap", Errno.ENODEV, List.of());
    }

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
