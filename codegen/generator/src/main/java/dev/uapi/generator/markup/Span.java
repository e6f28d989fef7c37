package dev.uapi.generator.markup;

/// What a line is made of.
public sealed interface Span {
    /// Words as they are; whatever a format takes for markup in them is text.
    record Plain(String text) implements Span {}

    /// Something in a fixed-width font.
    record Code(Phrase phrase) implements Span {}

    /// A long name of C.
    ///
    /// @param prefix what many names begin with, and a reader may overlook; empty when there is none
    /// @param own    the rest
    record Name(String prefix, String own) implements Span {}

    /// Something that leads elsewhere.
    record Link(Destination to, Phrase label) implements Span {}

    /// Something that is stressed a little.
    record Emphasis(Phrase phrase) implements Span {}

    /// Something that is stressed a lot.
    record Strong(Phrase phrase) implements Span {}

    /// The end of a line in the source.
    ///
    /// @param hard whether it is meant to be one in the page, too
    record Break(boolean hard) implements Span {}
}
