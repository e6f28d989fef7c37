package dev.uapi.cheader.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and characters as C writes them.
final class Literals {
    private static final Pattern NUMBER =
            Pattern.compile("(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0([0-7]*)|([1-9][0-9]*))([uU]?[lL]{0,2}|[lL]{1,2}[uU])");
    private static final Pattern CHARACTER = Pattern.compile("'(?:([^\\\\'])|\\\\x([0-9a-fA-F]{1,2})|\\\\([0-7]{1,3})|\\\\(.))'");

    private Literals() {}

    static CNumber number(String text) {
        Matcher matcher = NUMBER.matcher(text.length() < Limits.SHOWN ? text : "");
        if (!matcher.matches()) {
            throw UnreadableException.form("it is no integer: " + SourceText.shown(text, 0, text.length()));
        }
        String suffix = matcher.group(5).toLowerCase(Locale.ROOT);
        boolean decimal = matcher.group(4) != null;
        return typed(value(matcher, text), decimal, suffix.contains("u"), suffix.contains("l"));
    }

    private static long value(Matcher matcher, String text) {
        try {
            if (matcher.group(1) != null) {
                return Long.parseUnsignedLong(matcher.group(1), 16);
            }
            if (matcher.group(2) != null) {
                return Long.parseUnsignedLong(matcher.group(2), 2);
            }
            return matcher.group(4) != null ? Long.parseUnsignedLong(matcher.group(4)) : Long.parseUnsignedLong("0" + matcher.group(3), 8);
        } catch (NumberFormatException tooLarge) {
            throw UnreadableException.substance("64 bits do not hold " + text);
        }
    }

    /// The first of C's types that holds it.
    private static CNumber typed(long value, boolean decimal, boolean unsigned, boolean wide) {
        boolean fitsInt = value >>> 31 == 0;
        boolean fitsUnsigned = value >>> 32 == 0;
        if (!wide && (fitsInt || (fitsUnsigned && (unsigned || !decimal)))) {
            return new CNumber(value, false, unsigned || !fitsInt);
        }
        return new CNumber(value, true, unsigned || value < 0);
    }

    static CNumber character(String text) {
        Matcher matcher = CHARACTER.matcher(text.length() < Limits.SHOWN ? text : "");
        if (!matcher.matches()) {
            throw UnreadableException.form("it is no single character: " + SourceText.shown(text, 0, text.length()));
        }
        if (matcher.group(1) != null) {
            return byteOf(matcher.group(1).charAt(0));
        }
        if (matcher.group(2) != null) {
            return byteOf(Integer.parseInt(matcher.group(2), 16));
        }
        return matcher.group(3) != null ? byteOf(Integer.parseInt(matcher.group(3), 8)) : byteOf(escaped(matcher.group(4).charAt(0)));
    }

    private static CNumber byteOf(int value) {
        if (value > 0xff) {
            throw UnreadableException.form("it is no single byte");
        }
        return new CNumber((byte) value, false, false);
    }

    private static int escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> 11;
            default -> letter;
        };
    }
}
