package dev.uapi.generator.output.outside;

/// Templates from outside cannot be used; the message says why, and where: `target.stg:12:8: …`.
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message in one line
    public TemplateException(String message) {
        super(message);
    }
}
