package dev.uapi.generator.cheader;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The text of a paragraph: without emphasis, names as they are to be marked, the address of a link behind its words.
final class Inline extends AbstractVisitor {
    private static final List<String> WEB = List.of("https://", "http://", "mailto:");

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> code;

    private Inline(UnaryOperator<String> code) {
        this.code = code;
    }

    static String text(Node paragraph, UnaryOperator<String> code) {
        Inline inline = new Inline(code);
        inline.visitChildren(paragraph);
        return inline.text.toString();
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code name) {
        text.append(code.apply(name.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append(' ');
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (WEB.stream().anyMatch(link.getDestination()::startsWith)) {
            text.append(" (").append(link.getDestination()).append(')');
        }
    }
}
