package dev.uapi.language.syntax;

/// A name, a number, a release, a string: one token that carries a meaning of its own.
///
/// @param text as written; for strings what stands between the quotes, joined; empty when the source lacks it
public record Word(String text, Span span) {
    public boolean isMissing() {
        return text.isEmpty();
    }
}
