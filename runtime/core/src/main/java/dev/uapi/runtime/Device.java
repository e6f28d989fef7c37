package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// Something that answers ioctls: an open device file of the kernel, or a simulation of one.
///
/// A device may be used by several threads at once.
public interface Device extends AutoCloseable {
    /// Calls with a pointer.
    ///
    /// @param command  the whole command word, as [Ioctl] makes it
    /// @param argument native memory; [MemorySegment#NULL] for a null pointer
    /// @return what ioctl returned, 0 or more, or minus the errno
    /// @throws IllegalArgumentException if the argument is not native memory
    /// @throws IllegalStateException    if the argument has been freed
    /// @throws WrongThreadException     if the argument belongs to another thread
    long ioctl(long command, MemorySegment argument);

    /// Calls with a number.
    ///
    /// @param command the whole command word, as [Ioctl] makes it
    /// @param value   the argument itself, all 64 bits of it
    /// @return what ioctl returned, 0 or more, or minus the errno
    long ioctl(long command, long value);

    /// Closes the device. Closing it again does nothing; calls after that answer minus `EBADF`.
    @Override
    void close();
}
