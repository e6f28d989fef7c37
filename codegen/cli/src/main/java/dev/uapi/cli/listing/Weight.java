package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Severity;

/// How much a remark matters to whoever waits for the exit status.
public enum Weight {
    /// The command ends with 1.
    ERROR,
    /// Most likely a mistake; the command ends with 0 nevertheless.
    WARNING,
    /// Good to know.
    NOTE;

    static Weight of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case HINT -> NOTE;
        };
    }
}
