package dev.uapi.generator.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Settles what only a whole page can tell: what begins a line, what stands beside marks, and how long a title is.
final class Lines {
    /// Stands in front of text until then; no text holds it.
    static final char TEXT = '\u0001';

    /// Stands on both sides of marks that must not touch a word; no text holds it.
    static final char BORDER = '\u0002';

    /// Begins a line that underlines the one before; the next character is what with.
    static final char UNDERLINE = '\u0003';

    private static final Pattern WHITE = Pattern.compile("(?m)^([ *-]*)" + TEXT + "[ " + TEXT + "]+");
    private static final Pattern RISKY = Pattern.compile(
            "(?m)^((?: |\\* )*)" + TEXT + "(?=[^\\w\\s\\\\" + BORDER + "]|(?:\\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)[.)])");
    private static final Pattern NEEDLESS = Pattern.compile("(?m)(?<=^|[\\s(\\[/-])" + BORDER + "|" + BORDER + "(?=$|[\\s.,:;!?)\\]/-])");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \t]+$");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private Lines() {}

    /// @param page with the marks above
    static String settled(String page) {
        String text = RISKY.matcher(WHITE.matcher(page).replaceAll("$1" + TEXT)).replaceAll("$1\\\\").replace(String.valueOf(TEXT), "");
        String apart = NEEDLESS.matcher(text).replaceAll("").replace(String.valueOf(BORDER), "\\ ");
        return BLANK_LINES.matcher(TRAILING.matcher(underlined(apart).strip()).replaceAll("")).replaceAll("\n\n") + "\n";
    }

    private static String underlined(String page) {
        List<String> lines = new ArrayList<>();
        page.lines().forEach(line -> lines.add(
                line.indexOf(UNDERLINE) == 0 ? line.substring(1).repeat(width(lines.getLast())) : line));
        return String.join("\n", lines);
    }

    /// What is wide takes two columns.
    private static int width(String title) {
        return Math.max(3, title.codePoints().map(character -> character < 0x7F ? 1 : 2).sum());
    }
}
