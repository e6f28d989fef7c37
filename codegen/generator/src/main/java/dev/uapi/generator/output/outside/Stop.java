package dev.uapi.generator.output.outside;

import java.util.Optional;

/// Ends the engine's work at the first mistake: it would go on and leave blanks.
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient Optional<Spot> spot;

    /// @param sentence what it is
    Stop(Trouble trouble, Optional<Spot> spot, String sentence) {
        super(sentence);
        this.trouble = trouble;
        this.spot = spot;
    }

    TemplateException exception() {
        return new TemplateException(trouble, spot, String.valueOf(getMessage()));
    }
}
