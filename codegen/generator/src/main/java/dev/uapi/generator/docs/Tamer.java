package dev.uapi.generator.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// Fits a text of a description into a page: its headings stand below those of the page, and a picture becomes a link to it.
final class Tamer extends AbstractVisitor {
    private static final int LEVELS_ABOVE = 2;
    private static final int LOWEST = 6;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + LEVELS_ABOVE));
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        Link link = new Link(image.getDestination(), image.getTitle());
        for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            link.appendChild(child);
        }
        image.insertBefore(link);
        image.unlink();
    }
}
