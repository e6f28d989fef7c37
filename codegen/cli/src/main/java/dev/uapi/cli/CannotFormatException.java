package dev.uapi.cli;

/// Standard input cannot be read, or a file not written.
final class CannotFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotFormatException(String message) {
        super(message);
    }
}
