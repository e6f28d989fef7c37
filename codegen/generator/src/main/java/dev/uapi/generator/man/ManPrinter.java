package dev.uapi.generator.man;

import dev.uapi.generator.markup.Block;
import dev.uapi.generator.markup.Destination;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.generator.markup.Span;
import dev.uapi.generator.output.Printer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Prints what stands in a page in the language of manual pages, and keeps in mind which other pages it speaks of.
final class ManPrinter implements Printer {
    private static final String ROMAN = "R";

    private final SortedSet<ManualPage> others = new TreeSet<>();

    /// Those that were spoken of until now, but for the page itself.
    List<ManualPage> others(ManualPage own) {
        return others.stream().filter(each -> !each.equals(own)).toList();
    }

    @Override
    public Object print(Object value) {
        return switch (value) {
            case String text -> ManText.of(text);
            case Phrase phrase -> phrase(phrase, ROMAN);
            case Passage passage -> passage(passage);
            case Place place -> reference(place);
            default -> value;
        };
    }

    private String phrase(Phrase phrase, String font) {
        return phrase.spans().stream().map(span -> span(span, font)).collect(Collectors.joining());
    }

    private String span(Span span, String font) {
        return switch (span) {
            case Span.Plain(var text) -> ManText.of(text);
            case Span.Code(var phrase) -> in("B", phrase, font);
            case Span.Name(var prefix, var own) -> ManText.of(prefix + own);
            case Span.Link(var to, var label) -> link(to, label, font);
            case Span.Emphasis(var phrase) -> in("I", phrase, font);
            case Span.Strong(var phrase) -> in("B", phrase, font);
            case Span.Break _ -> " ";
        };
    }

    private String in(String font, Phrase phrase, String around) {
        return "\\f" + font + phrase(phrase, font) + "\\f" + around;
    }

    private String link(Destination to, Phrase label, String font) {
        String words = phrase(label, font);
        return switch (to) {
            case Place(Page page, _) -> {
                speakOf(page);
                yield words;
            }
            case Destination.Elsewhere(var address) -> address.isEmpty() ? words : words + " (" + ManText.of(address) + ")";
        };
    }

    private String reference(Place place) {
        speakOf(place.page());
        ManualPage page = ManualPage.of(place.page());
        return "\\fB" + ManText.of(page.name()) + "\\fR(" + page.section() + ")";
    }

    private void speakOf(Page page) {
        if (!page.equals(Page.START)) {
            others.add(ManualPage.of(page));
        }
    }

    private String passage(Passage passage) {
        return blocks(passage.blocks());
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var phrase) -> ".P\n" + phrase(phrase, ROMAN);
            case Block.Heading(_, var phrase) -> ".P\n" + in("B", phrase, ROMAN);
            case Block.Listing(_, var text) -> ".P\n.RS 4\n.EX\n" + listing(text) + "\n.EE\n.RE";
            case Block.Items items -> items(items);
            case Block.Quote(var passage) -> ".RS 4\n" + passage(passage) + "\n.RE";
            case Block.Rule _ -> ".P\n\\[em]\\[em]\\[em]";
        };
    }

    private String items(Block.Items list) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < list.items().size(); i++) {
            String mark = list.ordered() ? list.start() + i + ". 4" : "\\[bu] 3";
            text.append(i == 0 ? "" : "\n").append(".IP ").append(mark).append('\n').append(item(list.items().get(i).blocks()));
        }
        return text.toString();
    }

    /// What follows a mark: the first paragraph stands beside it, everything else below.
    private String item(List<Block> blocks) {
        boolean beside = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
        String first = beside ? phrase(((Block.Paragraph) blocks.getFirst()).phrase(), ROMAN) : "\\&";
        List<Block> rest = beside ? blocks.subList(1, blocks.size()) : blocks;
        return rest.isEmpty() ? first : first + "\n.RS\n" + blocks(rest) + "\n.RE";
    }

    private static String listing(String text) {
        return text.stripTrailing().lines().map(ManText::of).collect(Collectors.joining("\n"));
    }
}
