package dev.uapi.project;

/// A file cannot be read; the message says which and why, in one line.
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason "there is no such file"
    UnreadableException(Object file, String reason) {
        super("cannot read " + file + ": " + reason);
        this.reason = reason;
    }

    /// Without the file.
    String reason() {
        return reason;
    }
}
