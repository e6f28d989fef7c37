package dev.uapi.runtime.simulation;

import java.lang.foreign.MemorySegment;

/// What stands in a file, whoever else has it open or closes it.
public interface FileContent {
    /// How long the file is now, in bytes.
    long length();

    /// Copies from the file.
    ///
    /// @param position in bytes
    /// @param into     native memory; its size is what is asked for
    /// @return how many bytes there were
    long read(long position, MemorySegment into);

    /// Copies to the file.
    ///
    /// @param position in bytes
    /// @param from     native memory; its size is what is to be written
    /// @return how many bytes were written: 0 if the file cannot be written
    long write(long position, MemorySegment from);
}
