package dev.uapi.generator.java;

import dev.uapi.generator.output.Characters;
import java.util.stream.Collectors;

/// Values as Java source.
public final class Literals {
    private Literals() {}

    /// Text in quotes, with everything escaped that could end it or deceive a reader.
    public static String string(String text) {
        return text.codePoints().mapToObj(Literals::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    /// One character in quotes.
    static String character(char character) {
        if (character > '~') {
            return "'\\u%04x'".formatted((int) character);
        }
        return "'" + (character == '\'' ? "\\'" : escaped(character)) + "'";
    }

    /// An unsigned 64-bit number: in decimal where it is small, else in hexadecimal.
    public static String number(long value) {
        return value >= 0 && value <= 0xffff ? Long.toString(value) : hexadecimal(value);
    }

    /// An unsigned 64-bit number in hexadecimal.
    public static String hexadecimal(long value) {
        return "0x" + Long.toHexString(value) + (value >= 0 && value <= Integer.MAX_VALUE ? "" : "L");
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Characters.isPlain(codePoint) ? Character.toString(codePoint) : escapedByNumber(codePoint);
        };
    }

    private static String escapedByNumber(int codePoint) {
        if (codePoint < 0x80) {
            return "\\" + octal(codePoint);
        }
        StringBuilder text = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            String digits = Integer.toHexString(unit);
            text.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
        return text.toString();
    }

    private static String octal(int codePoint) {
        String digits = Integer.toOctalString(codePoint);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
