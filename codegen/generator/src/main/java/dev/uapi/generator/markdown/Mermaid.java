package dev.uapi.generator.markdown;

import dev.uapi.generator.reference.Graph;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A graph in the language of Mermaid, which GitHub draws where it stands in Markdown.
final class Mermaid {
    /// What a name of C or the path of a device is made of; nothing else gets into a drawing.
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_./-]");
    private static final Map<String, String> SHAPES = Map.of("object", "[\"%s\"]", "file", "[/\"%s\"/]");
    private static final String COMMAND = "([\"%s\"])";

    private Mermaid() {}

    static String of(Graph graph) {
        StringBuilder drawing = new StringBuilder("```mermaid\nflowchart TD\n");
        Map<String, String> ids = new HashMap<>();
        for (Graph.Node node : graph.nodes()) {
            ids.put(node.id(), "n" + ids.size());
            String shape = SHAPES.getOrDefault(node.kind(), COMMAND).formatted(FOREIGN.matcher(node.name()).replaceAll("_"));
            drawing.append("    ").append(ids.get(node.id())).append(shape).append('\n');
        }
        graph.edges().forEach(edge ->
                drawing.append("    ").append(ids.get(edge.from())).append(" --> ").append(ids.get(edge.to())).append('\n'));
        return drawing.append("```").toString();
    }
}
