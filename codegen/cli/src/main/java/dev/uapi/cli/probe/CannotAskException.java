package dev.uapi.cli.probe;

/// What is to be asked, or whom, makes no sense, or the device is not to be had.
public final class CannotAskException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotAskException(String message) {
        super(message);
    }

    CannotAskException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
