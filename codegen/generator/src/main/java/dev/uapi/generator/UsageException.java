package dev.uapi.generator;

/// The program was called in a way that makes no sense, or with files that are not there.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
