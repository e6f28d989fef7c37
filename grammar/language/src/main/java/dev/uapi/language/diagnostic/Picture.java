package dev.uapi.language.diagnostic;

import dev.uapi.language.diagnostic.Diagnostic.Related;
import java.util.List;
import java.util.stream.Collectors;

/// Shows a diagnostic as text, with the line it is about and a caret under the place.
public final class Picture {
    private static final int WIDEST = 160;

    private final Style style;

    private Picture(Style style) {
        this.style = style;
    }

    public static Picture plain() {
        return new Picture(Style.PLAIN);
    }

    /// With ANSI colours, for terminals.
    public static Picture coloured() {
        return new Picture(Style.COLOURED);
    }

    /// Several lines, each ended by `\n`.
    public String of(Diagnostic diagnostic) {
        String head = style.severity(diagnostic.severity()) + style.bold("[" + diagnostic.code() + "]: " + diagnostic.message()) + "\n";
        String hint = diagnostic.hint().map(text -> "  " + style.quiet("= hint:") + " " + text + "\n").orElse("");
        return head + snippet(diagnostic.place(), "") + related(diagnostic.related()) + hint;
    }

    private String related(List<Related> related) {
        return related.stream().map(other -> snippet(other.place(), other.note())).collect(Collectors.joining());
    }

    private String snippet(Place place, String note) {
        String number = String.valueOf(place.line());
        String margin = " ".repeat(number.length());
        String line = place.lineText();
        int column = place.column() - 1;
        int width = Math.max(1, Math.min(place.end() - place.start(), Math.max(1, line.length() - column)));
        int from = column + width <= WIDEST ? 0 : Math.max(0, column - WIDEST / 2);
        String shown = visible(line.substring(from, Math.min(line.length(), from + WIDEST)));
        String under = " ".repeat(column - from) + "^".repeat(Math.min(width, WIDEST / 2));
        return margin + style.quiet("--> ") + visible(place.toString()) + "\n"
                + margin + style.quiet(" |") + "\n"
                + style.quiet(number + " |") + (shown.isEmpty() ? "" : " " + shown) + "\n"
                + margin + style.quiet(" |") + " " + style.caret(under) + (note.isEmpty() ? "" : " " + note) + "\n";
    }

    /// One column for each character, and nothing that a terminal would act upon.
    private static String visible(String text) {
        return text.codePoints()
                .map(character -> character == '\t' ? ' ' : Character.isISOControl(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private enum Style {
        PLAIN,
        COLOURED;

        private String paint(String code, String text) {
            return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
        }

        private String severity(Severity severity) {
            return paint(colour(severity), severity.label());
        }

        private static String colour(Severity severity) {
            return switch (severity) {
                case ERROR -> "1;31";
                case WARNING -> "1;33";
                case HINT -> "1;36";
            };
        }

        private String bold(String text) {
            return paint("1", text);
        }

        private String quiet(String text) {
            return paint("34", text);
        }

        private String caret(String text) {
            return paint("1;31", text);
        }
    }
}
