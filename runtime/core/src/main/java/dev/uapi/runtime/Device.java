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

    /// The descriptor by which commands of other devices name this one; -1 if it is not a file, which no command will find.
    default int fd() {
        return -1;
    }

    /// The same open file, for what is not a call: its registers, for example. Closing one of the two closes both.
    ///
    /// It answers as a file does that is neither read nor written nor mapped, unless the device says otherwise.
    default OpenFile file() {
        return (CallsOnly) this::close;
    }

    /// A file that a call of this device has opened, such as a queue of events: closing the result closes it.
    ///
    /// @param fd its descriptor, as the call answered it
    default OpenFile opened(int fd) {
        return KernelFile.of(fd);
    }

    /// Closes the device. Closing it again does nothing; calls after that answer minus `EBADF`.
    @Override
    void close();
}
