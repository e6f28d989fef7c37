package dev.uapi.language.syntax;

import java.util.List;

/// A piece of text that has no smaller parts.
public record Token(Kind kind, String text) {
    /// Whether it means nothing to the language: white space and comments, documentation included.
    public boolean isHidden() {
        return switch (kind) {
            case SPACE, COMMENT, DOCUMENTATION -> true;
            case KEYWORD, NAME, NUMBER, RELEASE, STRING, CHARACTER, HEADER, PUNCTUATION, UNEXPECTED -> false;
        };
    }

    /// How much text these are together, in UTF-16 units.
    public static int length(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> token.text().length()).sum();
    }

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
