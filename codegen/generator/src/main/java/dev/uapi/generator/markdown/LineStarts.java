package dev.uapi.generator.markdown;

import java.util.regex.Pattern;

/// Settles what only a whole page can tell: whether text begins a line, where more characters are marks than elsewhere.
final class LineStarts {
    /// Stands in front of text until then; no text holds it.
    static final char TEXT = '\u0001';

    private static final Pattern RISKY = Pattern.compile("(?m)^([ *]*)" + TEXT + "(?=[-+=])");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^([ *]*)" + TEXT + "(\\d+)(?=[.)])");
    private static final Pattern WHITE = Pattern.compile("(?m)^([ *]*)" + TEXT + "\\s+");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \t]+$");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private LineStarts() {}

    /// @param page with marks in front of text
    static String settled(String page) {
        String escaped = RISKY.matcher(WHITE.matcher(page).replaceAll("$1" + TEXT)).replaceAll("$1\\\\");
        String text = NUMBERED.matcher(escaped).replaceAll("$1$2\\\\").replace(String.valueOf(TEXT), "");
        return BLANK_LINES.matcher(TRAILING.matcher(text.strip()).replaceAll("")).replaceAll("\n\n") + "\n";
    }
}
