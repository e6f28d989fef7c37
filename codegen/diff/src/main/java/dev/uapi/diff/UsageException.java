package dev.uapi.diff;

/// The program was called in a way that makes no sense.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
