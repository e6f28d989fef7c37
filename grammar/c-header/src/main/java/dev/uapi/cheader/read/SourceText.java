package dev.uapi.cheader.read;

import java.util.regex.Pattern;

/// Stretches of a header's text, for people to see.
final class SourceText {
    /// What is longer is no text to show.
    private static final int LONGEST = 4_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)|//[^\n]*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private SourceText() {}

    /// On one line, without comments, shortened.
    static String shown(String text, int start, int end) {
        String line = oneLine(text, start, Math.min(end, start + 4 * Limits.SHOWN));
        return line.length() <= Limits.SHOWN ? line : line.substring(0, Limits.SHOWN - 1) + "…";
    }

    /// On one line, without comments.
    static String oneLine(String text, int start, int end) {
        String piece = text.substring(Math.min(start, end), Math.min(end, start + LONGEST));
        String without = COMMENT.matcher(piece.replace("\\\n", " ")).replaceAll(" ");
        return SPACE.matcher(without).replaceAll(" ").strip();
    }
}
