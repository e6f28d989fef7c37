package dev.uapi.language.syntax;

import java.util.List;

/// A place where the text does not follow the grammar.
///
/// @param span counts from the beginning of the file
public record SyntaxError(Kind kind, Span span, String found, List<String> expected) {
    public SyntaxError {
        expected = List.copyOf(expected);
    }

    /// What is wrong there.
    public enum Kind {
        /// Something else should stand here.
        UNEXPECTED,
        /// Something should stand in front of this.
        MISSING,
        /// The character begins nothing in the language.
        CHARACTER,
        /// A string does not end on its line.
        UNTERMINATED,
        /// Brackets, cases or negations stand deeper in one another than anybody writes.
        TOO_DEEP,
        /// A comment that documents nothing.
        STRAY_DOCUMENTATION
    }
}
