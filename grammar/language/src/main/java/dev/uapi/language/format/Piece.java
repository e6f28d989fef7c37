package dev.uapi.language.format;

import dev.uapi.language.syntax.Token;

/// A token that is no white space, and the white space in front of it.
///
/// @param before the white space
/// @param breaks how many lines end in it
/// @param start  where the token begins in the file
/// @param kept   whether it stands in text that is left as it is
record Piece(Token.Kind kind, String text, String before, int breaks, int start, boolean kept) {
    boolean is(String other) {
        return text.equals(other);
    }

    boolean isComment() {
        return kind == Token.Kind.COMMENT || kind == Token.Kind.DOCUMENTATION;
    }

    /// Whether whatever follows must stand on another line.
    boolean endsLine() {
        return isComment() && text.startsWith("//");
    }

    int end() {
        return start + text.length();
    }
}
