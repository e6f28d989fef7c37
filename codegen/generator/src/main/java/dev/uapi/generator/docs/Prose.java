package dev.uapi.generator.docs;

import dev.uapi.language.model.Documentation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown of a description as HTML: raw HTML in it is text, addresses that could run something are dropped, pictures (which
/// could call home) become links, and code that names something leads to it.
final class Prose {
    private static final Parser BLOCKS = Parser.builder().build();
    private static final Parser LINE = Parser.builder().enabledBlockTypes(Set.of()).build();

    private static final List<String> HARMLESS = List.of("http", "https", "mailto");

    private final HtmlRenderer renderer;
    private final HtmlRenderer lineRenderer;

    Prose(Scope scope) {
        renderer = builder(scope).build();
        lineRenderer = builder(scope).omitSingleParagraphP(true).build();
    }

    /// A text as the author wrote it, cut where its first paragraph ends.
    ///
    /// @param lead  the first paragraph, to stand inside an element; empty when the text begins with something else
    /// @param rest  what follows, as blocks
    record Text(Optional<Html> lead, Optional<Html> rest) {}

    /// Everything, as blocks.
    Optional<Html> blocks(Documentation documentation) {
        return rendered(parse(documentation.markdown()));
    }

    Text text(Documentation documentation) {
        Node document = parse(documentation.markdown());
        if (document.getFirstChild() instanceof Paragraph paragraph) {
            paragraph.unlink();
            return new Text(Optional.of(alone(paragraph)), rendered(document));
        }
        return new Text(Optional.empty(), rendered(document));
    }

    /// The first paragraph, to stand inside an element.
    Html lead(Documentation documentation) {
        return text(documentation).lead().orElse(Html.text(""));
    }

    /// One line of Markdown, such as the words of a cause.
    Html line(String markdown) {
        return new Html(lineRenderer.render(tamed(LINE.parse(Html.printable(markdown).replaceAll("\\s+", " ")))));
    }

    private Html alone(Paragraph paragraph) {
        Document document = new Document();
        document.appendChild(paragraph);
        return new Html(lineRenderer.render(document));
    }

    private Optional<Html> rendered(Node document) {
        return document.getFirstChild() == null ? Optional.empty() : Optional.of(new Html(renderer.render(document).stripTrailing()));
    }

    private static Node parse(String markdown) {
        return tamed(BLOCKS.parse(Html.printable(markdown)));
    }

    private static Node tamed(Node document) {
        document.accept(new Tamer());
        return document;
    }

    private static HtmlRenderer.Builder builder(Scope scope) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(HARMLESS))
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new CodeLinks(context, scope));
    }
}
