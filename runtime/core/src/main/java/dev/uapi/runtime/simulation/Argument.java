package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import java.lang.foreign.MemorySegment;

/// What became of fetching a command's argument.
sealed interface Argument {
    /// It is there.
    ///
    /// @param structure the kernel's copy, as long as any kernel knows it
    /// @param known     in bytes, as the kernel played knows it
    /// @param userSize  in bytes, as the caller gave it
    /// @param readable  how many bytes of it the caller's memory holds
    record Given(MemorySegment structure, long known, long userSize, long readable) implements Argument {}

    /// It breaks the convention.
    record Malformed(Cause cause) implements Argument {}
}
