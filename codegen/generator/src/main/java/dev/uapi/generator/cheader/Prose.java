package dev.uapi.generator.cheader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/// Markdown as lines of plain text, as kernel-doc reads it: paragraphs with an empty line between them, lists with their marks, code
/// set apart by its indentation.
final class Prose extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();
    private static final String INDENT = "    ";

    private final UnaryOperator<String> code;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String indent = "";
    /// What stands in front of the next line in place of the indentation: the mark of a list.
    private String mark = "";

    private Prose(UnaryOperator<String> code, int width) {
        this.code = code;
        this.width = width;
    }

    /// @param code  what becomes of a name in the text
    /// @param width that no line is to go beyond
    static List<String> lines(String markdown, UnaryOperator<String> code, int width) {
        Prose prose = new Prose(code, width);
        PARSER.parse(SafeText.printable(markdown)).accept(prose);
        return prose.lines;
    }

    @Override
    public void visit(Paragraph paragraph) {
        apart(paragraph);
        text(Inline.text(paragraph, code));
    }

    @Override
    public void visit(Heading heading) {
        apart(heading);
        text(Inline.text(heading, code));
    }

    @Override
    public void visit(HtmlBlock html) {
        apart(html);
        text(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        literal(block, block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        literal(block, block.getLiteral());
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(quote, INDENT, "");
    }

    @Override
    public void visit(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            inside(item, "  ", "* ");
        }
    }

    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            inside(item, "   ", number++ + ". ");
        }
    }

    private void inside(Node node, String further, String itemMark) {
        String outer = indent;
        mark = itemMark.isEmpty() ? "" : outer + itemMark;
        indent = outer + further;
        visitChildren(node);
        indent = outer;
        mark = "";
    }

    private void literal(Node block, String text) {
        apart(block);
        text.lines().forEach(line -> add((INDENT + line.replace("\t", INDENT)).stripTrailing()));
    }

    private void text(String text) {
        Wrapping.lines(text, Math.max(width - indent.length(), width / 2), "").forEach(this::add);
    }

    private void add(String line) {
        lines.add(((mark.isEmpty() ? indent : mark) + line).stripTrailing());
        mark = "";
    }

    /// An empty line in front of each block but the first, and none between the items of a list.
    private void apart(Node block) {
        boolean firstOfItem = block.getParent() instanceof ListItem item && block.getPrevious() == null && item.getPrevious() != null;
        if (!lines.isEmpty() && !firstOfItem) {
            lines.add("");
        }
    }
}
