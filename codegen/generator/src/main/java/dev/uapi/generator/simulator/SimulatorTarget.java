package dev.uapi.generator.simulator;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Specification;
import java.util.Map;
import java.util.Optional;

/// Placeholder of the frame until the target lands.
public final class SimulatorTarget {
    private SimulatorTarget() {}

    public static OutputTree render(Specification specification, Optional<String> packageName, Optional<String> bindingsPackage) {
        return OutputTree.of("simulator", Map.of());
    }
}
