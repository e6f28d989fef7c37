package dev.uapi.kerneltests.campaign;

import dev.uapi.replay.Invocation;

/// What is done next.
sealed interface Step {
    /// A call. What names a file that a call has opened before names it as [Side] does.
    record Called(Invocation invocation) implements Step {}

    /// Reading what such a file has to tell.
    ///
    /// @param file by its number, from 0
    /// @param room in bytes
    record Read(int file, int room) implements Step {}
}
