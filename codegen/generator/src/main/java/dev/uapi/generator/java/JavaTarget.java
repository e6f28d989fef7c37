package dev.uapi.generator.java;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Bindings for Java: a class for each command, structure, enum and kind of object.
public final class JavaTarget {
    private static final Templates TEMPLATES = Templates.load(JavaTarget.class, "java.stg");

    private JavaTarget() {}

    /// @param packageName the base package; with several descriptions each gets one below it
    public static OutputTree render(Specification specification, Optional<String> packageName) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Description description : specification.descriptions()) {
            JavaNames names = JavaNames.of(description, basePackage(specification, description, packageName));
            new JavaFiles(description, names).all().forEach((path, view) -> files.put(path, TEMPLATES.render(view)));
        }
        return new OutputTree(label("java", specification), files);
    }

    /// Where a description's bindings go.
    public static String basePackage(Specification specification, Description description, Optional<String> packageName) {
        boolean alone = specification.descriptions().size() == 1;
        return packageName
                .map(name -> alone ? name : name + "." + JavaNames.packageSegment(description))
                .orElseGet(() -> "uapi." + JavaNames.packageSegment(description));
    }

    /// A label for the tree of a target: `java-iommufd`.
    public static String label(String target, Specification specification) {
        return specification.descriptions().stream()
                .map(description -> "-" + description.name())
                .collect(Collectors.joining("", target, ""));
    }
}
