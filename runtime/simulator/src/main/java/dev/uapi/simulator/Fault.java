package dev.uapi.simulator;

import dev.uapi.runtime.Errno;

/// A call that fails because a test wants it to. Nothing is done and nothing is written then.
///
/// @param command the command word: `IoasMap.COMMAND`
/// @param call    which call of this command it is, counted from the moment of injection: 1 for the next one
/// @param errno   what the caller gets
public record Fault(long command, int call, Errno errno) {
    public Fault {
        if (call < 1) {
            throw new IllegalArgumentException("calls are counted from 1: " + call);
        }
    }

    /// The next call of this command fails.
    public static Fault next(long command, Errno errno) {
        return new Fault(command, 1, errno);
    }
}
