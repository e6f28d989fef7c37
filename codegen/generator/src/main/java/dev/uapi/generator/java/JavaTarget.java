package dev.uapi.generator.java;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Specification;
import java.util.Map;
import java.util.Optional;

/// Placeholder of the frame until the target lands.
public final class JavaTarget {
    private JavaTarget() {}

    public static OutputTree render(Specification specification, Optional<String> packageName) {
        return OutputTree.of("java", Map.of());
    }
}
