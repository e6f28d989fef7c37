package dev.uapi.language.syntax;

/// A piece of text that has no smaller parts.
public record Token(Kind kind, String text) {
    /// What an editor would colour alike.
    public enum Kind {
        KEYWORD,
        NAME,
        NUMBER,
        RELEASE,
        STRING,
        CHARACTER,
        HEADER,
        PUNCTUATION,
        DOCUMENTATION,
        COMMENT,
        SPACE,
        /// Text that begins nothing in the language.
        UNEXPECTED
    }
}
