package dev.uapi.generator.markup;

import dev.uapi.generator.output.Characters;

/// A value of a page as templates of plain text print it: as markup, as its mere `words` where there can be no marks, and in a listing
/// as `verbatim`.
///
/// @param markup where the format's own marks count
/// @param words  in which nothing is a mark
public record Printed(Text markup, Text words, Text verbatim) {
    private static final char REPLACEMENT = 0xFFFD;

    /// @param markup what became of it
    /// @param words  what became of its words
    /// @param plain  what it was made of; in a listing that is on one line
    public static Printed of(String markup, String words, String plain) {
        return new Printed(new Text(markup), new Text(words), new Text(line(plain)));
    }

    /// On one line, and nothing in it that is not what it looks like.
    private static String line(String plain) {
        StringBuilder line = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            boolean white = character == '\n' || character == '\t';
            line.appendCodePoint(white ? ' ' : Characters.isPlain(character) ? character : REPLACEMENT);
        });
        return line.toString();
    }

    /// What templates print.
    @Override
    public String toString() {
        return markup.toString();
    }

    /// Something that is printed already.
    public record Text(String text) {
        /// What templates print.
        @Override
        public String toString() {
            return text;
        }
    }
}
