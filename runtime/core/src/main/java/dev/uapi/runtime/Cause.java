package dev.uapi.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/// One way in which a command fails, as its description says.
///
/// @param command by its kernel name: `IOMMU_IOAS_MAP`
/// @param id      stable, unique within the command
/// @param errno   what the caller sees
/// @param text    in words, without a full stop
public record Cause(String command, String id, Errno errno, String text) implements Serializable {
    /// The kernel has no such command.
    public static Cause unknownCommand(String command) {
        return new Cause(command, "unknown_command", Errno.ENOTTY, "this kernel has no such command");
    }

    /// The structure says that it is smaller than any release ever took.
    public static Cause tooSmall(String command) {
        return new Cause(command, "too_small", Errno.EINVAL, "the size given is less than the command needs");
    }

    /// The structure is longer than the kernel knows, and what it does not know is not zero.
    public static Cause unknownTail(String command) {
        return new Cause(command, "unknown_tail", Errno.E2BIG, "a field that this kernel does not know is not 0");
    }

    /// The argument cannot be read or, where the command answers in it, written.
    public static Cause badArgument(String command) {
        return new Cause(command, "bad_argument", Errno.EFAULT, "the argument cannot be read or cannot be written");
    }

    /// The same cause, naming what it is about; the same if there is nothing to name.
    public Cause naming(List<Missing> subjects) {
        String names = subjects.stream().map(Missing::toString).collect(Collectors.joining("; "));
        return subjects.isEmpty() ? this : new Cause(command, id, errno, text + ": " + names);
    }

    /// `EEXIST, the fixed range touches an existing mapping`
    @Override
    public String toString() {
        return errno + ", " + text;
    }
}
