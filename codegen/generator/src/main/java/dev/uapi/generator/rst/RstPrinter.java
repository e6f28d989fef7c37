package dev.uapi.generator.rst;

import dev.uapi.generator.markup.Block;
import dev.uapi.generator.markup.Destination;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.generator.markup.Printable;
import dev.uapi.generator.markup.Printed;
import dev.uapi.generator.markup.Span;
import dev.uapi.generator.output.Characters;
import dev.uapi.generator.output.Printer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints what stands in a page as reStructuredText. Marks cannot stand in one another there: of code, a link and a stress the outermost
/// one counts, but for a link in code, which is a link.
///
/// @param page the one that links start from
record RstPrinter(Page page) implements Printer {
    @Override
    public Object print(Object value) {
        return switch (value) {
            case String text -> Printed.of(escape(text), escape(text), Printable.text(text));
            case Phrase phrase -> Printed.of(phrase(phrase), escape(phrase.toString()), Printable.text(phrase.toString()));
            case Passage passage -> new Printed.Text(passage(passage));
            case Place place -> new Printed.Text(address(place));
            default -> value;
        };
    }

    private String phrase(Phrase phrase) {
        return phrase.spans().stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> escape(text);
            case Span.Code(var phrase) -> code(phrase);
            case Span.Name(var prefix, var own) -> escape(prefix + own);
            case Span.Link(var to, var label) -> link(to, label.toString());
            case Span.Emphasis(var phrase) -> marked("*", phrase.toString());
            case Span.Strong(var phrase) -> marked("**", phrase.toString());
            case Span.Break _ -> " ";
        };
    }

    private String code(Phrase phrase) {
        StringBuilder out = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (Span span : phrase.spans()) {
            if (span instanceof Span.Link(var to, var label) && leadsAway(to)) {
                out.append(literal(literal.toString())).append(link(to, label.toString()));
                literal.setLength(0);
            } else {
                literal.append(Phrase.of(span));
            }
        }
        return out.append(literal(literal.toString())).toString();
    }

    private boolean leadsAway(Destination to) {
        return to instanceof Place place && !place.page().equals(page);
    }

    /// Literals may neither begin nor end with a blank, nor hold what ends them.
    private static String literal(String words) {
        String text = plain(words).replace('\n', ' ');
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text;
        }
        if (inner.contains("`") || inner.endsWith("\\")) {
            return escape(text);
        }
        return text.startsWith(" ") ? " " + literal(text.stripLeading())
                : text.endsWith(" ") ? literal(text.stripTrailing()) + " " : Lines.BORDER + "``" + text + "``" + Lines.BORDER;
    }

    private static String marked(String mark, String words) {
        String text = escape(words.strip());
        return words.isBlank() ? " " : Lines.BORDER + mark + text + mark + Lines.BORDER;
    }

    private String link(Destination to, String label) {
        if (label.isBlank()) {
            return escape(label);
        }
        String words = escape(label.strip());
        return switch (to) {
            case Place place when place.page().equals(page) -> words;
            case Place place -> Lines.BORDER + ":doc:`" + words + " <" + address(place) + ">`" + Lines.BORDER;
            case Destination.Elsewhere(var address) -> address.isEmpty() ? words : words + " (" + escape(address) + ")";
        };
    }

    /// Of the page: a page has no names for its parts that last.
    private String address(Place place) {
        return Place.of(place.page()).from(page, "");
    }

    private String passage(Passage passage) {
        return passage.blocks().stream().map(this::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var phrase) -> phrase(phrase);
            case Block.Heading(_, var phrase) -> marked("**", phrase.toString());
            case Block.Listing(_, var text) -> listing(text);
            case Block.Items(var ordered, var start, _, var items) -> items(ordered, start, items);
            case Block.Quote(var passage) -> "..\n\n" + indented("    ", "    ", passage(passage));
            case Block.Rule _ -> "\\ * * *";
        };
    }

    private String items(boolean ordered, int start, List<Passage> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> indented(ordered ? start + i + ". " : "* ", ordered ? "   " : "  ", passage(items.get(i))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String indented(String first, String others, String text) {
        return first + text.lines().collect(Collectors.joining("\n" + others));
    }

    private static String listing(String text) {
        String lines = plain(text).stripTrailing();
        return ".. code-block:: text\n\n" + (lines.isBlank() ? "    .." : indented("    ", "    ", lines));
    }

    private static String plain(String text) {
        return Printable.text(text).replace("\t", "    ").codePoints()
                .mapToObj(character -> Character.toString(character == '\n' || Characters.isPlain(character) ? character : 0xFFFD))
                .collect(Collectors.joining());
    }

    private static String escape(String words) {
        String text = plain(words).replace('\n', ' ');
        StringBuilder escaped = new StringBuilder().append(Lines.TEXT);
        for (int i = 0; i < text.length(); i++) {
            append(escaped, text, i);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder out, String text, int i) {
        char character = text.charAt(i);
        switch (character) {
            case '\\', '`', '*', '|', '<', '>', '[', ']' -> out.append('\\').append(character);
            case '_' -> out.append(isInWord(text, i) ? "_" : "\\_");
            case ':' -> out.append(text.startsWith(" ", i + 1) ? ":" : "\\:");
            case '@' -> out.append("\\@");
            default -> out.append(character);
        }
    }

    private static boolean isInWord(String text, int i) {
        return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}
