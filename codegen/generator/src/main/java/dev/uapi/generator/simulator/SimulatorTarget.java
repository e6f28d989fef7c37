package dev.uapi.generator.simulator;

import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.JavaTarget;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The stub of a simulator for each device, and the interfaces of what is written by hand on top of it.
public final class SimulatorTarget {
    private static final Templates TEMPLATES =
            Templates.load(SimulatorTarget.class, "simulator.stg").extending(Templates.load(JavaTarget.class, "java.stg"));

    private SimulatorTarget() {}

    /// @param packageName     of the stub; with several descriptions each gets one below it
    /// @param bindingsPackage what the bindings were generated to
    public static OutputTree render(Specification specification, Optional<String> packageName, Optional<String> bindingsPackage) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Description description : specification.descriptions()) {
            JavaNames bindings = JavaNames.of(description, JavaTarget.basePackage(specification, description, bindingsPackage));
            String stubPackage = packageName.isPresent()
                    ? JavaTarget.basePackage(specification, description, packageName)
                    : JavaTarget.basePackage(specification, description, Optional.empty()) + ".simulator";
            SimulatorNames names = new SimulatorNames(description, bindings, stubPackage);
            new SimulatorFiles(description, names).all().forEach((path, view) -> files.put(path, TEMPLATES.render(view)));
        }
        return new OutputTree(JavaTarget.label("simulator", specification), files);
    }
}
