package dev.uapi.generator.docs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Renders code inside a line; where it names something that the reference tells about, it leads there.
final class CodeLinks implements NodeRenderer {
    private final HtmlWriter html;
    private final Scope scope;

    CodeLinks(HtmlNodeRendererContext context, Scope scope) {
        html = context.getWriter();
        this.scope = scope;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Code.class);
    }

    @Override
    public void render(Node node) {
        String literal = ((Code) node).getLiteral();
        Optional<String> address = isInLink(node) ? Optional.empty() : scope.address(literal);
        html.tag("code");
        address.ifPresent(target -> html.tag("a", Map.of("href", target)));
        html.text(literal);
        address.ifPresent(_ -> html.tag("/a"));
        html.tag("/code");
    }

    private static boolean isInLink(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent instanceof Link || isInLink(parent));
    }
}
