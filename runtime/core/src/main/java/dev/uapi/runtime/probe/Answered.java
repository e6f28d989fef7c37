package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;
import java.util.Optional;

/// A call that was made in order to find something out, and its answer.
///
/// @param purpose   what it was made for
/// @param command   by its kernel name; for [Purpose#CONTROL] the command word in hexadecimal
/// @param arguments as text: `{ flags = 0x1, size = 0 }`, `{}`
/// @param result    what it returned, 0 or more, or minus the errno
public record Answered(Purpose purpose, String command, String arguments, long result) {
    /// What a call is made for.
    public enum Purpose {
        /// Whether the device tells commands apart at all.
        CONTROL,
        /// To have an object to ask with.
        PROVISION,
        /// It is asked.
        QUERY,
        /// It is tried.
        ATTEMPT,
        /// To leave nothing behind.
        UNDO
    }

    /// Why it failed; empty if it did not.
    public Optional<Errno> errno() {
        return result < 0 ? Optional.of(Errno.of((int) -result)) : Optional.empty();
    }

    /// `0`, `EINVAL`, `errno 524`
    public String outcome() {
        return errno().map(errno -> errno == Errno.UNKNOWN ? "errno " + -result : errno.name()).orElseGet(() -> Long.toString(result));
    }

    /// `IOMMU_DESTROY { id = 1 } = 0`
    @Override
    public String toString() {
        return command + " " + arguments + " = " + outcome();
    }
}
