package dev.uapi.generator.man;

import dev.uapi.generator.markup.Printable;
import dev.uapi.generator.output.Characters;

/// Text in the language of manual pages.
public final class ManText {
    private ManText() {}

    /// The text as it shows: a backslash, a quote or a point in it is spelt out, so that none of them begins an escape, ends an argument
    /// or makes a line a request.
    public static String of(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        Printable.text(plain).codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '\\' -> out.append("\\[rs]");
            case '-' -> out.append("\\-");
            case '\'' -> out.append("\\[aq]");
            case '`' -> out.append("\\[ga]");
            case '^' -> out.append("\\[ha]");
            case '~' -> out.append("\\[ti]");
            case '"' -> out.append("\\[dq]");
            case '.' -> out.append(out.isEmpty() ? "\\&." : ".");
            case '\n', '\t' -> out.append(' ');
            default -> appendPrintable(out, Characters.isPlain(character) ? character : 0xFFFD);
        }
    }

    private static void appendPrintable(StringBuilder out, int character) {
        if (character > '~') {
            out.append("\\[u%04X]".formatted(character));
        } else {
            out.append((char) character);
        }
    }
}
