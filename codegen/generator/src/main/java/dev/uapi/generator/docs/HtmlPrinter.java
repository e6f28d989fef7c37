package dev.uapi.generator.docs;

import dev.uapi.generator.markup.Block;
import dev.uapi.generator.markup.Destination;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.generator.markup.Printable;
import dev.uapi.generator.markup.Span;
import dev.uapi.generator.output.Printer;
import dev.uapi.generator.reference.Graph;
import java.util.stream.Collectors;

/// Prints what stands in a page as HTML that is XML, too. Whatever is not markup here is escaped, for elements and for quoted
/// attributes alike.
///
/// @param page   the one that links start from
/// @param suffix of the files that pages are in
record HtmlPrinter(Page page, String suffix) implements Printer {
    /// Headings of a text stand below the title of the page.
    private static final int LEVELS_ABOVE = 1;
    private static final int LOWEST = 6;

    @Override
    public Object print(Object value) {
        return switch (value) {
            case String text -> escape(text);
            case Phrase phrase -> phrase(phrase);
            case Passage passage -> passage(passage);
            case Place place -> escape(place.from(page, suffix));
            case Graph graph -> Draughtsman.draw(graph);
            default -> value;
        };
    }

    private String phrase(Phrase phrase) {
        return phrase.spans().stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> escape(text);
            case Span.Code(var phrase) -> in("code", phrase(phrase));
            case Span.Name(var prefix, var own) -> name(prefix, own);
            case Span.Link(var to, var label) -> "<a href=\"" + escape(address(to)) + "\">" + phrase(label) + "</a>";
            case Span.Emphasis(var phrase) -> in("em", phrase(phrase));
            case Span.Strong(var phrase) -> in("strong", phrase(phrase));
            case Span.Break(var hard) -> hard ? "<br />\n" : "\n";
        };
    }

    /// A long name may be broken behind its prefix, and behind each `_`.
    private static String name(String prefix, String own) {
        String rest = escape(own).replace("_", "_<wbr/>");
        return prefix.isEmpty() ? rest : "<span class=\"prefix\">" + escape(prefix) + "</span><wbr/>" + rest;
    }

    private String address(Destination destination) {
        return switch (destination) {
            case Place place -> place.from(page, suffix);
            case Destination.Elsewhere(var address) -> address;
        };
    }

    private String passage(Passage passage) {
        return passage.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var phrase) -> in("p", phrase(phrase));
            case Block.Heading(var level, var phrase) -> in("h" + Math.min(LOWEST, level + LEVELS_ABOVE), phrase(phrase));
            case Block.Listing(var language, var text) -> listing(language, text);
            case Block.Items items -> items(items);
            case Block.Quote(var passage) -> in("blockquote", "\n" + passage(passage) + "\n");
            case Block.Rule _ -> "<hr />";
        };
    }

    private static String listing(String language, String text) {
        String type = language.isBlank() ? "" : " class=\"language-" + escape(language.strip().split("\\s", 2)[0]) + "\"";
        return "<pre><code" + type + ">" + escape(text) + "</code></pre>";
    }

    private String items(Block.Items list) {
        String items = list.items().stream().map(item -> item(item, list.tight())).collect(Collectors.joining("\n", "\n", "\n"));
        String start = list.start() == 1 ? "" : " start=\"" + list.start() + "\"";
        return list.ordered() ? "<ol" + start + ">" + items + "</ol>" : in("ul", items);
    }

    private String item(Passage item, boolean tight) {
        boolean alone = tight && item.blocks().size() == 1 && item.blocks().getFirst() instanceof Block.Paragraph;
        return in("li", alone ? phrase(((Block.Paragraph) item.blocks().getFirst()).phrase()) : "\n" + passage(item) + "\n");
    }

    private static String in(String element, String content) {
        return "<" + element + ">" + content + "</" + element + ">";
    }

    private static String escape(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        Printable.text(plain).codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(character);
        }
    }
}
