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

    /// @param lines safe to print behind `///`
    public static CommentView of(String... lines) {
        return of(Arrays.asList(lines));
    }

    /// @param lines safe to print behind `///`
    public static CommentView of(List<String> lines) {
        return new CommentView(lines.stream().map(line -> line.isEmpty() ? "///" : "/// " + line).toList());
    }
}
