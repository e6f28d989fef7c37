package dev.uapi.generator.docs;

import dev.uapi.generator.docs.Drawing.Box;
import dev.uapi.generator.docs.Drawing.Line;
import dev.uapi.generator.reference.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Gives the nodes and edges of a graph their places: from above to below, so that it fits on narrow screens, too.
final class Draughtsman {
    private static final double LETTER = 7.3;
    private static final double MARGIN = 22;
    private static final double HEIGHT = 28;

    private final ElkNode paper = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();
    private final Graph graph;

    private Draughtsman(Graph graph) {
        this.graph = graph;
    }

    static Drawing draw(Graph graph) {
        return new Draughtsman(graph).draw();
    }

    private Drawing draw() {
        paper.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        paper.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        paper.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        paper.setProperty(LayeredOptions.PADDING, new ElkPadding(2));
        graph.nodes().forEach(this::add);
        graph.edges().forEach(edge ->
                edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()))));
        new RecursiveGraphLayoutEngine().layout(paper, new BasicProgressMonitor());
        return new Drawing(
                graph.label(), pixels(paper.getWidth()), pixels(paper.getHeight()),
                graph.nodes().stream().map(this::box).toList(), edges.stream().map(Draughtsman::line).toList());
    }

    private void add(Graph.Node node) {
        ElkNode box = ElkGraphUtil.createNode(paper);
        box.setDimensions(node.name().length() * LETTER + MARGIN, HEIGHT);
        nodes.put(node.id(), box);
    }

    private Box box(Graph.Node node) {
        ElkNode box = Objects.requireNonNull(nodes.get(node.id()));
        return new Box(
                pixels(box.getX()), pixels(box.getY()), pixels(box.getWidth()), pixels(box.getHeight()),
                pixels(box.getX() + box.getWidth() / 2), pixels(box.getY() + box.getHeight() / 2), node.kind(), node.name(), node.place());
    }

    private static Line line(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        StringBuilder path = new StringBuilder("M" + point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> path.append(" L").append(point(bend.getX(), bend.getY())));
        return new Line(path.append(" L").append(point(section.getEndX(), section.getEndY())).toString());
    }

    private static String point(double x, double y) {
        return pixels(x) + " " + pixels(y);
    }

    /// Tenths are finer than anybody sees, and the same on every machine.
    private static String pixels(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
