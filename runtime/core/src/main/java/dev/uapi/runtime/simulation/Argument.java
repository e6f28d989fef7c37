package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import java.lang.foreign.MemorySegment;

/// What became of fetching a command's argument.
sealed interface Argument {
    /// It is there.
    ///
    /// @param structure the kernel's copy, as long as the kernel knows it
    /// @param userSize  in bytes, as the caller gave it
    record Given(MemorySegment structure, long userSize) implements Argument {}

    /// It breaks the convention.
    record Malformed(Cause cause) implements Argument {}
}
