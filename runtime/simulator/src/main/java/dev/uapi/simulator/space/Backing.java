package dev.uapi.simulator.space;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Where memory that is mapped really is: in a process, or in a file.
///
/// Addresses are those of the process, or offsets in the file.
public interface Backing {
    /// Whether another process can take it over.
    boolean isFile();

    /// What keeps the memory from being pinned for a device; empty if nothing does.
    ///
    /// @param length   in bytes, more than 0
    /// @param writable whether devices are to write it
    Optional<Obstacle> obstacle(long address, long length, boolean writable);

    /// Reads what a device reads.
    ///
    /// @param into native memory; its size is what is asked for
    /// @return how many bytes there were
    long read(long address, MemorySegment into);

    /// Writes what a device writes.
    ///
    /// @param from native memory; its size is what is to be written
    /// @return how many bytes there was room for
    long write(long address, MemorySegment from);
}
