package dev.uapi.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A command failed. The message names the command, the errno and the cause:
/// `IOMMU_IOAS_MAP: EEXIST, the fixed range touches an existing mapping`.
public final class UapiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final Errno errno;
    private final ArrayList<Cause> causes;

    /// @param command by its kernel name
    /// @param errno   what the kernel answered
    /// @param causes  what the description gives as possible reasons, most likely first; empty: it gives none
    public UapiException(String command, Errno errno, List<Cause> causes) {
        super(message(command, errno, causes));
        this.command = command;
        this.errno = errno;
        this.causes = new ArrayList<>(causes);
    }

    /// The command that failed, by its kernel name.
    public String command() {
        return command;
    }

    /// What the kernel answered.
    public Errno errno() {
        return errno;
    }

    /// The reasons that the description leaves possible; empty if it knows none.
    public List<Cause> causes() {
        return List.copyOf(causes);
    }

    private static String message(String command, Errno errno, List<Cause> causes) {
        String reason = causes.isEmpty() ? errno.text() : causes.stream().map(Cause::text).collect(Collectors.joining(", or "));
        return command + ": " + errno + ", " + reason;
    }
}
