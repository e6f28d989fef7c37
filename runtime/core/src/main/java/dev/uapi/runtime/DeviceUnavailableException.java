package dev.uapi.runtime;

import java.nio.file.Path;

/// A device file cannot be opened. The message says why and what to do about it.
public final class DeviceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final Errno errno;
    private final String remedy;

    /// @param path   what was to be opened
    /// @param errno  what the kernel answered, or would
    /// @param cause  why, as a clause without a full stop
    /// @param remedy what to do about it, the same
    public DeviceUnavailableException(Path path, Errno errno, String cause, String remedy) {
        super("cannot open " + path + ": " + errno + ", " + cause + "; " + remedy);
        this.path = path.toString();
        this.errno = errno;
        this.remedy = remedy;
    }

    /// What was to be opened.
    public Path path() {
        return Path.of(path);
    }

    /// What the kernel answered.
    public Errno errno() {
        return errno;
    }

    /// What to do, as a sentence without a full stop.
    public String remedy() {
        return remedy;
    }
}
