package dev.uapi.generator.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;

/// Reads Markdown of a description, which is text from outside: raw HTML in it is text, addresses that could run something are
/// dropped, pictures (which could call home) become links, and code that names something leads to it.
public final class MarkdownReader {
    private static final Parser BLOCKS = Parser.builder().build();
    private static final Parser LINE = Parser.builder().enabledBlockTypes(Set.of()).build();
    private static final UrlSanitizer HARMLESS = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private final Function<String, Optional<Place>> places;

    /// @param places where each name is told about
    public MarkdownReader(Function<String, Optional<Place>> places) {
        this.places = places;
    }

    /// A whole text.
    public Passage passage(String markdown) {
        return passage(BLOCKS.parse(Printable.text(markdown)));
    }

    /// One line of Markdown, such as the words of a cause.
    public Phrase line(String markdown) {
        Node document = LINE.parse(Printable.text(markdown).replaceAll("\\s+", " "));
        return Optional.ofNullable(document.getFirstChild()).map(paragraph -> phrase(paragraph, false)).orElse(Phrase.EMPTY);
    }

    private Passage passage(Node container) {
        return new Passage(children(container).flatMap(child -> block(child).stream()).toList());
    }

    private Optional<Block> block(Node node) {
        return switch (node) {
            case Heading heading -> Optional.of(new Block.Heading(heading.getLevel(), phrase(heading, false)));
            case FencedCodeBlock code -> Optional.of(new Block.Listing(code.getInfo(), code.getLiteral()));
            case IndentedCodeBlock code -> Optional.of(new Block.Listing("", code.getLiteral()));
            case BulletList list -> Optional.of(new Block.Items(false, 1, list.isTight(), items(list)));
            case OrderedList list -> Optional.of(
                    new Block.Items(true, Optional.ofNullable(list.getMarkerStartNumber()).orElse(1), list.isTight(), items(list)));
            case BlockQuote quote -> Optional.of(new Block.Quote(passage(quote)));
            case ThematicBreak _ -> Optional.of(new Block.Rule());
            case HtmlBlock html -> Optional.of(new Block.Paragraph(Phrase.text(html.getLiteral())));
            case LinkReferenceDefinition _ -> Optional.empty();
            default -> Optional.of(new Block.Paragraph(phrase(node, false)));
        };
    }

    private List<Passage> items(ListBlock list) {
        return children(list).map(this::passage).toList();
    }

    private Phrase phrase(Node container, boolean inLink) {
        return Phrase.join("", children(container).map(child -> span(child, inLink)).toList());
    }

    private Phrase span(Node node, boolean inLink) {
        return switch (node) {
            case Text text -> Phrase.text(text.getLiteral());
            case Code code -> inLink ? Phrase.code(code.getLiteral()) : named(code.getLiteral());
            case Emphasis emphasis -> Phrase.of(new Span.Emphasis(phrase(emphasis, inLink)));
            case StrongEmphasis strong -> Phrase.of(new Span.Strong(phrase(strong, inLink)));
            case Link link -> linked(link, link.getDestination(), inLink);
            case Image image -> linked(image, image.getDestination(), inLink);
            case HtmlInline html -> Phrase.text(html.getLiteral());
            case SoftLineBreak _ -> Phrase.of(new Span.Break(false));
            case HardLineBreak _ -> Phrase.of(new Span.Break(true));
            default -> phrase(node, inLink);
        };
    }

    private Phrase named(String literal) {
        Phrase text = Phrase.text(literal);
        return places.apply(literal).map(text::linkTo).orElse(text).asCode();
    }

    /// A picture may stand in a link; there is no link in a link.
    private Phrase linked(Node node, String destination, boolean inLink) {
        Phrase label = phrase(node, true);
        return inLink ? label : label.linkTo(new Destination.Elsewhere(encoded(HARMLESS.sanitizeLinkUrl(destination))));
    }

    /// Whatever no address may hold, as the bytes that it is in UTF-8.
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
            boolean legal = each > ' ' && each < 0x7F && "\"<>\\^`{|}[]".indexOf(each) < 0;
            encoded.append(legal ? Character.toString(each) : "%%%02X".formatted(each));
        }
        return encoded.toString();
    }

    private static Stream<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children.stream();
    }
}
