package dev.uapi.language.model;

/// What the author wrote above a declaration in `///` lines: Markdown, as written, without the slashes.
///
/// It is text from outside: whoever prints it escapes it for where it goes.
///
/// @param markdown the lines, joined by `\n`; empty when nothing was written
public record Documentation(String markdown) {
    public static final Documentation NONE = new Documentation("");

    public boolean isEmpty() {
        return markdown.isEmpty();
    }

    /// The first paragraph, on one line.
    public String summary() {
        int end = markdown.indexOf("\n\n");
        return (end < 0 ? markdown : markdown.substring(0, end)).replace('\n', ' ').strip();
    }
}
