package dev.uapi.generator.output.outside;

/// Ends the engine's work at the first mistake: it would go on and leave blanks.
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message with its place
    Stop(String message) {
        super(message);
    }
}
