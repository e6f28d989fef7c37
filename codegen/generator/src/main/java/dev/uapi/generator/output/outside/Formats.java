package dev.uapi.generator.output.outside;

import dev.uapi.generator.output.Characters;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a template can do with a value on its way into the text: `<it.name; format="camel">`.
final class Formats {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{Alnum}]+|(?<=[\\p{Lower}\\p{Digit}])(?=\\p{Upper})");
    private static final String LINES = "lines ";
    private static final List<String> OF_TEXT = List.of("upper", "lower", "snake", "constant", "camel", "pascal", "quoted", "lines …");
    private static final List<String> OF_NUMBERS = List.of("decimal", "hex");

    private Formats() {}

    /// @param format null: as it is
    /// @throws NoSuchNameException if there is no such format
    static String text(String text, @Nullable String format) {
        if (format == null) {
            return text;
        }
        if (format.startsWith(LINES)) {
            return lines(text, format.substring(LINES.length()));
        }
        return switch (format) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "snake" -> words(text).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_"));
            case "constant" -> words(text).map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
            case "camel" -> decapitalized(pascal(text));
            case "pascal" -> pascal(text);
            case "quoted" -> quoted(text);
            default -> throw unknown("text", format, OF_TEXT);
        };
    }

    /// @param number not negative
    /// @param format null: decimal
    /// @throws NoSuchNameException if there is no such format
    static String number(Number number, @Nullable String format) {
        return switch (format) {
            case null -> number.toString();
            case "decimal" -> number.toString();
            case "hex" -> "0x" + new BigInteger(number.toString()).toString(16);
            default -> throw unknown("numbers", format, OF_NUMBERS);
        };
    }

    private static NoSuchNameException unknown(String what, String format, List<String> formats) {
        return new NoSuchNameException("there is no format '" + format + "' for " + what + Similar.hint(format, formats));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text)).filter(word -> !word.isEmpty());
    }

    private static String pascal(String text) {
        return words(text)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String decapitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /// Each line behind a prefix, without blanks at its end: a comment stays one whatever somebody wrote.
    private static String lines(String text, String prefix) {
        return text.strip().lines().map(line -> (prefix + plain(line)).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static String plain(String line) {
        return line.codePoints()
                .map(character -> Characters.isPlain(character) ? character : character == '\t' ? ' ' : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// What stands between the quotes of a literal in C, Go, Python or Rust.
    private static String quoted(String text) {
        return text.codePoints().mapToObj(Formats::quoted).collect(Collectors.joining());
    }

    private static String quoted(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Characters.isPlain(character) ? Character.toString(character) : "\uFFFD";
        };
    }
}
