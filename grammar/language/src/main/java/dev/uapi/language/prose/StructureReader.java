package dev.uapi.language.prose;

import dev.uapi.language.prose.Structure.Example;
import dev.uapi.language.prose.Structure.Link;
import dev.uapi.language.prose.Structure.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown.
final class StructureReader extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private final String text;
    private final List<Stretch> code = new ArrayList<>();
    private final List<Stretch> silent = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private StructureReader(String text) {
        this.text = text;
    }

    static Structure read(String text) {
        StructureReader reader = new StructureReader(text);
        PARSER.parse(text).accept(reader);
        return new Structure(reader.code, reader.silent, reader.links, reader.examples);
    }

    @Override
    public void visit(Code inline) {
        code.add(stretch(inline));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        silent.add(stretch(block));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        silent.add(stretch(block));
        String language = block.getInfo() == null ? "" : block.getInfo().strip().split("\\s+", 2)[0];
        examples.add(new Example(language, block.getLiteral(), lines(block)));
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        link(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        link(image, image.getDestination());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        silent.add(stretch(definition));
    }

    /// What is said of it is what stands in front of its address.
    private void link(Node link, String address) {
        Stretch all = stretch(link);
        boolean named = text.charAt(all.start()) != '<' && link.getLastChild() != null;
        silent.add(new Stretch(named ? stretch(link.getLastChild()).end() : all.start(), all.end()));
        links.add(new Link(address, all));
        visitChildren(link);
    }

    /// The first line is that of the fence.
    private List<Integer> lines(FencedCodeBlock block) {
        String[] written = block.getLiteral().split("\n", -1);
        List<SourceSpan> spans = block.getSourceSpans();
        List<Integer> lines = new ArrayList<>();
        lines.add(end(spans.getFirst()));
        for (int i = 0; i < written.length && i + 1 < spans.size(); i++) {
            SourceSpan span = spans.get(i + 1);
            lines.add(i, Math.max(span.getInputIndex(), end(span) - written[i].length()));
        }
        return lines;
    }

    private static Stretch stretch(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return new Stretch(spans.getFirst().getInputIndex(), end(spans.getLast()));
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
