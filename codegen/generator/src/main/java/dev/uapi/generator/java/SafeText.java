package dev.uapi.generator.java;

import dev.uapi.generator.output.Characters;

/// Text from outside, on its way into a Java file.
final class SafeText {
    private static final String ESCAPED_BACKSLASH = "\\u005c";

    private SafeText() {}

    /// One line, in which no character is anything else than it looks like.
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(codePoint -> line.appendCodePoint(Characters.isPlain(codePoint) ? codePoint : ' '));
        return line.toString();
    }

    /// A line as it may stand in a comment: javac reads `\` and `u` there as the beginning of a character too, before it
    /// knows what a comment is.
    static String withoutUnicodeEscapes(String line) {
        StringBuilder result = new StringBuilder();
        boolean open = false;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            open = character == '\\' && !open;
            boolean escape = open && index + 1 < line.length() && line.charAt(index + 1) == 'u';
            result.append(escape ? ESCAPED_BACKSLASH : String.valueOf(character));
        }
        return result.toString();
    }
}
