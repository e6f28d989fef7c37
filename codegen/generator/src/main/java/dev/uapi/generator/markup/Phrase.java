package dev.uapi.generator.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of a line, in no particular format: every format of the reference prints it in its own way, and takes care there that
/// text remains text.
public record Phrase(List<Span> spans) {
    public static final Phrase EMPTY = new Phrase(List.of());

    /// Text as it is.
    public static Phrase text(String plain) {
        return plain.isEmpty() ? EMPTY : of(new Span.Plain(plain));
    }

    public static Phrase code(String plain) {
        return text(plain).asCode();
    }

    public static Phrase of(Span span) {
        return new Phrase(List.of(span));
    }

    /// @param separator plain text
    public static Phrase join(String separator, List<Phrase> parts) {
        List<Span> joined = new ArrayList<>();
        for (Phrase part : parts) {
            if (!joined.isEmpty() && !separator.isEmpty()) {
                joined.add(new Span.Plain(separator));
            }
            joined.addAll(part.spans);
        }
        return new Phrase(List.copyOf(joined));
    }

    public Phrase then(String plain) {
        return then(text(plain));
    }

    public Phrase then(Phrase more) {
        return new Phrase(Stream.concat(spans.stream(), more.spans.stream()).toList());
    }

    public Phrase asCode() {
        return of(new Span.Code(this));
    }

    public Phrase linkTo(Destination destination) {
        return of(new Span.Link(destination, this));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// The words alone.
    @Override
    public String toString() {
        return spans.stream().map(Phrase::words).collect(Collectors.joining());
    }

    private static String words(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Code(var phrase) -> phrase.toString();
            case Span.Name(var prefix, var own) -> prefix + own;
            case Span.Link(_, var label) -> label.toString();
            case Span.Emphasis(var phrase) -> phrase.toString();
            case Span.Strong(var phrase) -> phrase.toString();
            case Span.Break _ -> "\n";
        };
    }
}
