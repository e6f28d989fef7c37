package dev.uapi.generator.markdown;

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
import dev.uapi.generator.reference.Graph;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints what stands in a page as Markdown, as CommonMark and GitHub read it. Whatever either takes for a mark is escaped.
///
/// @param page the one that links start from
record MarkdownPrinter(Page page) implements Printer {
    private static final Pattern FENCE = Pattern.compile("`+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#-]+");
    private static final Pattern RULED_OUT = Pattern.compile("[`|\\n]|^ .* $|^ $");

    @Override
    public Object print(Object value) {
        return switch (value) {
            case String text -> Printed.of(escape(text), escape(text), Printable.text(text));
            case Phrase phrase -> Printed.of(phrase(phrase), escape(phrase.toString()), Printable.text(phrase.toString()));
            case Passage passage -> new Printed.Text(passage(passage));
            case Place place -> new Printed.Text(address(place));
            case Graph graph -> new Printed.Text(Mermaid.of(graph));
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
            case Span.Link(var to, var label) -> link(to, phrase(label));
            case Span.Emphasis(var phrase) -> "<em>" + phrase(phrase) + "</em>";
            case Span.Strong(var phrase) -> "<strong>" + phrase(phrase) + "</strong>";
            case Span.Break(var hard) -> hard ? "<br>" : " ";
        };
    }

    /// A link inside of code becomes code inside of a link.
    private String code(Phrase phrase) {
        StringBuilder out = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (Span span : phrase.spans()) {
            if (span instanceof Span.Link(var to, var label) && leadsAway(to)) {
                out.append(literal(literal.toString())).append(link(to, literal(label.toString())));
                literal.setLength(0);
            } else {
                literal.append(Phrase.of(span));
            }
        }
        return out.append(literal(literal.toString())).toString();
    }

    private boolean leadsAway(Destination to) {
        return !(to instanceof Place place && place.page().equals(page));
    }

    /// Between backticks where these can hold it.
    private static String literal(String words) {
        String text = plain(words);
        return text.isEmpty() ? "" : RULED_OUT.matcher(text).find() ? "<code>" + escape(text) + "</code>" : "`" + text + "`";
    }

    private String link(Destination to, String label) {
        return switch (to) {
            case Place place when place.page().equals(page) -> label;
            case Place place -> "[" + label + "](" + address(place) + ")";
            case Destination.Elsewhere(var address) -> address.isEmpty() ? label : "[" + label + "](<" + address + ">)";
        };
    }

    /// Of the page: headings have no anchors that last.
    private String address(Place place) {
        return Place.of(place.page()).from(page, MarkdownTarget.SUFFIX);
    }

    private String passage(Passage passage) {
        return passage.blocks().stream().map(this::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var phrase) -> phrase(phrase);
            case Block.Heading(_, var phrase) -> "<strong>" + phrase(phrase) + "</strong>";
            case Block.Listing(var language, var text) -> listing(language, text);
            case Block.Items(var ordered, var start, _, var items) -> items(ordered, start, items);
            case Block.Quote(var passage) -> indented("> ", "> ", passage(passage));
            case Block.Rule _ -> "***";
        };
    }

    private String items(boolean ordered, int start, List<Passage> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> indented(ordered ? start + i + ". " : "* ", ordered ? "   " : "  ", passage(items.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private static String indented(String first, String others, String text) {
        return first + text.lines().collect(Collectors.joining("\n" + others));
    }

    private static String listing(String language, String text) {
        int longest = FENCE.matcher(text).results().mapToInt(found -> found.end() - found.start()).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        String info = LANGUAGE.matcher(language).matches() ? language : "";
        return text.lines().map(MarkdownPrinter::plain).collect(Collectors.joining("\n", fence + info + "\n", "\n" + fence));
    }

    private static String plain(String text) {
        return Printable.text(text).codePoints()
                .mapToObj(character -> Character.toString(character == '\n' || Characters.isPlain(character) ? character : 0xFFFD))
                .collect(Collectors.joining());
    }

    private static String escape(String words) {
        String text = plain(words.replace('\t', ' '));
        StringBuilder escaped = new StringBuilder().append(LineStarts.TEXT);
        for (int i = 0; i < text.length(); i++) {
            append(escaped, text, i);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder out, String text, int i) {
        char character = text.charAt(i);
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@' -> out.append("&#64;");
            case '\\', '`', '*', '{', '}', '[', ']', '#', '|', '~', '!', '$' -> out.append('\\').append(character);
            case '_' -> out.append(isInWord(text, i) ? "_" : "\\_");
            case ':' -> out.append(text.startsWith("://", i) ? "&#58;" : ":");
            case '.' -> out.append(text.startsWith("www", i - 3) ? "&#46;" : ".");
            case '\n' -> out.append(' ');
            default -> out.append(character);
        }
    }

    private static boolean isInWord(String text, int i) {
        return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}
