package dev.uapi.generator.java;

import java.util.Arrays;
import java.util.List;

/// A comment.
///
/// @param lines with their slashes
public record CommentView(List<String> lines) {
    public CommentView {
        lines = List.copyOf(lines);
    }

    /// @param lines what they say, in Markdown
    public static CommentView of(String... lines) {
        return of(Arrays.asList(lines));
    }

    /// Whatever the lines hold, they stay in the comment.
    ///
    /// @param lines what they say, in Markdown
    public static CommentView of(List<String> lines) {
        return new CommentView(lines.stream().map(CommentView::commented).toList());
    }

    private static String commented(String line) {
        String safe = SafeText.withoutUnicodeEscapes(SafeText.line(line)).stripTrailing();
        return safe.isEmpty() ? "///" : "/// " + safe;
    }
}
