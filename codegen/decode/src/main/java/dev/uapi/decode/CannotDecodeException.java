package dev.uapi.decode;

/// Something cannot be read, or is no trace.
public final class CannotDecodeException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotDecodeException(String message) {
        super(message);
    }

    CannotDecodeException(String message, Exception cause) {
        super(message, cause);
    }
}
