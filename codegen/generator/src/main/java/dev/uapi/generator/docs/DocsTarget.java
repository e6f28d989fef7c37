package dev.uapi.generator.docs;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Specification;
import java.util.Map;


/// Placeholder of the frame until the target lands.
public final class DocsTarget {
    private DocsTarget() {}

    public static OutputTree render(Specification specification) {
        return OutputTree.of("docs", Map.of());
    }
}
