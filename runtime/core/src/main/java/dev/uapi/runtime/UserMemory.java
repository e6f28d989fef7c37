package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// Memory of a process, reached by address the way the kernel reaches it: a bad address is an answer, not a crash.
public interface UserMemory {
    /// Copies from the process.
    ///
    /// @param address where in the process, unsigned
    /// @param into    native memory; its size is what is asked for
    /// @return how many bytes were moved until the first page that cannot be read: all, some or 0
    long read(long address, MemorySegment into);

    /// Copies to the process.
    ///
    /// @param address where in the process, unsigned
    /// @param from    native memory; its size is what is asked for
    /// @return how many bytes were moved until the first page that cannot be written: all, some or 0
    long write(long address, MemorySegment from);

    /// Whether the memory could be pinned for a device: every page of it is there, or comes when it is touched. What stands in it stays
    /// as it is. Memory that is only played always can.
    ///
    /// @param address  where in the process, unsigned
    /// @param length   in bytes, more than 0
    /// @param writable whether the device is to write it
    default boolean canPin(long address, long length, boolean writable) {
        return true;
    }
}
