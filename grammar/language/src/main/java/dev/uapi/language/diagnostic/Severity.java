package dev.uapi.language.diagnostic;

import java.util.Locale;

/// How bad a finding is.
public enum Severity {
    /// There is no specification until it is mended.
    ERROR,
    /// Allowed, and most likely a mistake.
    WARNING,
    /// Good to know. No rule is one by itself: a project may want to take it so.
    HINT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
