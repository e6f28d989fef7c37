package dev.uapi.replay;

/// A trace cannot be played here: there is no such device, or it cannot be opened.
public final class StageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason in words, without a full stop
    public StageException(String reason) {
        super(reason);
    }
}
