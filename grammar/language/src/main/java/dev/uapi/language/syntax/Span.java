package dev.uapi.language.syntax;

/// A stretch of text, in UTF-16 units from the beginning of the declaration that it stands in.
///
/// @param end the first position behind it
public record Span(int start, int end) {
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
