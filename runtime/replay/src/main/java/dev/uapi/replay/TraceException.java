package dev.uapi.replay;

/// A trace cannot be read any further.
public final class TraceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /// @param file   by the name that it was given
    /// @param line   from 1; 0 if it is about the file as a whole
    /// @param reason in words, without a full stop
    public TraceException(String file, int line, String reason) {
        super(file + (line == 0 ? "" : ":" + line) + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /// The file, by the name that it was given.
    public String file() {
        return file;
    }

    /// The line, from 1; 0 if it is about the file as a whole.
    public int line() {
        return line;
    }

    /// What is wrong there.
    public String reason() {
        return reason;
    }
}
