package dev.uapi.generator.java;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// Replaces in a Markdown document what a browser would do something with: HTML, images, and links to anywhere but the web.
final class HtmlAsText extends AbstractVisitor {
    private static final List<String> WEB = List.of("https://", "http://", "mailto:");

    @Override
    public void visit(HtmlBlock block) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(block.getLiteral().replace('\n', ' ')));
        replace(block, paragraph);
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral().replace('\n', ' ')));
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        replaceByChildren(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (WEB.stream().noneMatch(link.getDestination()::startsWith)) {
            replaceByChildren(link);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definition.unlink();
    }

    private static void replace(Node old, Node replacement) {
        old.insertBefore(replacement);
        old.unlink();
    }

    private static void replaceByChildren(Node old) {
        while (old.getFirstChild() != null) {
            old.insertBefore(old.getFirstChild());
        }
        old.unlink();
    }
}
