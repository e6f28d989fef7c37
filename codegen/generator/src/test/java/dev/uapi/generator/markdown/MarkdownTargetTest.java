package dev.uapi.generator.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Golden;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.reference.Descriptions;
import dev.uapi.language.model.Specification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownTargetTest {
    private static final Set<String> OWN =
            Set.of("<code>", "</code>", "<em>", "</em>", "<strong>", "</strong>", "<br>");

    static Stream<Specification> specifications() {
        return Stream.of(Descriptions.lamp(), Descriptions.hostile(), Descriptions.marks(), Descriptions.extending());
    }

    @Test
    void thePagesAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("markdown/lamp", MarkdownTarget.render(Descriptions.lamp(), Descriptions.calls()));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void nothingBreaksOutAndEveryLinkLeadsSomewhere(Specification specification) {
        Map<String, String> files = MarkdownTarget.render(specification, List.of()).files();
        files.forEach((path, page) -> Parser.builder().build().parse(page).accept(new Reader(path, files)));
    }

    /// Complains about what no page may hold.
    private static final class Reader extends AbstractVisitor {
        private final String path;
        private final Map<String, String> files;

        Reader(String path, Map<String, String> files) {
            this.path = path;
            this.files = files;
        }

        @Override
        public void visit(HtmlBlock html) {
            throw new AssertionError(path + ": " + html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            assertTrue(OWN.contains(html.getLiteral()), () -> path + ": " + html.getLiteral());
        }

        @Override
        public void visit(Image image) {
            throw new AssertionError(path + ": " + image.getDestination());
        }

        @Override
        public void visit(Link link) {
            URI target = URI.create(link.getDestination());
            boolean page = target.getScheme() == null && target.getPath().endsWith(".md");
            assertTrue(!page || files.containsKey(URI.create(path).resolve(target).toString()), () -> path + " leads to " + target);
            assertTrue(target.getScheme() == null || Set.of("http", "https", "mailto").contains(target.getScheme()), target::toString);
            visitChildren(link);
        }
    }

    @Test
    void textIsReadAsItWasWritten() {
        String page = MarkdownTarget.render(Descriptions.marks(), List.of()).files().getOrDefault("marks/index.md", "");
        String line = "\\- no item, + none, = and <code>\\`</code> and `two ` ticks\\`\\` and `trailing\\` and <code> </code>";
        assertTrue(page.lines().anyMatch(line::equals), page);
    }
}
