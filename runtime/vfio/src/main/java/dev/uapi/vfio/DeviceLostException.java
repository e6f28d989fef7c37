package dev.uapi.vfio;

/// The device is no longer this program's: it was unplugged, or somebody takes it back. Closing it is all that is left to do.
public final class DeviceLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeviceLostException(String message) {
        super(message);
    }

    /// @param cause what it answered last
    DeviceLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
