package dev.uapi.generator.simulator;

import dev.uapi.generator.Options;
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

    /// With several descriptions each gets a package below the one chosen.
    public static OutputTree render(Specification specification, Options options) {
        Optional<String> packageName = options.packageName();
        SortedMap<String, String> files = new TreeMap<>();
        for (Description description : specification.descriptions()) {
            JavaNames bindings = JavaTarget.names(specification, description, options.bindingsPackage(), options);
            String stubPackage = packageName.isPresent()
                    ? JavaTarget.basePackage(specification, description, packageName)
                    : JavaTarget.basePackage(specification, description, Optional.empty()) + ".simulator";
            SimulatorNames names = new SimulatorNames(description, bindings, stubPackage);
            new SimulatorFiles(description, names).all().forEach((path, view) -> files.put(path, TEMPLATES.render(view)));
        }
        return new OutputTree(OutputTree.label("simulator", specification.descriptions().stream().map(Description::name)), files);
    }
}
