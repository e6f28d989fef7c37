package dev.uapi.generator.java;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// Markdown from a description, made fit for a `///` comment.
///
/// It is parsed and written again: what was HTML is text then, what javadoc would take for a tag or a link of its own is
/// escaped.
final class Markdown {
    private static final Parser BLOCKS = Parser.builder().build();
    private static final Parser INLINE = Parser.builder().enabledBlockTypes(Set.of()).build();
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@");
    private static final Pattern BLOCK_TAG = Pattern.compile("^([ >]*(?:[-*+] |\\d+[.)] )*)@");

    private Markdown() {}

    /// The lines of a text with paragraphs, lists and code.
    static List<String> lines(String markdown) {
        return render(BLOCKS.parse(markdown));
    }

    /// A short text on one line: emphasis and code, no paragraphs.
    static String inline(String markdown) {
        return String.join(" ", render(INLINE.parse(SafeText.line(markdown.strip()))));
    }

    /// The same, for a cell of a table.
    static String cell(String markdown) {
        return inline(markdown).replace("|", "\\|");
    }

    /// A name or another short text, as code.
    static String code(String text) {
        return "`" + SafeText.line(text).replace('`', '\'') + "`";
    }

    private static List<String> render(Node document) {
        document.accept(new HtmlAsText());
        return RENDERER.render(document).strip().lines().map(Markdown::harmless).toList();
    }

    private static String harmless(String line) {
        return BLOCK_TAG.matcher(INLINE_TAG.matcher(line).replaceAll("&#123;@")).replaceFirst("$1&#64;");
    }
}
