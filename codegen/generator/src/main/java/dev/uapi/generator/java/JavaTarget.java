package dev.uapi.generator.java;

import dev.uapi.generator.Options;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Bindings for Java: a class for each command, structure, enum and kind of object.
public final class JavaTarget {
    private static final Templates TEMPLATES = Templates.load(JavaTarget.class, "java.stg");

    private JavaTarget() {}

    /// With several descriptions each gets a package below the one chosen.
    public static OutputTree render(Specification specification, Options options) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Description description : specification.descriptions()) {
            JavaNames names = names(specification, description, options.packageName(), options);
            new JavaFiles(description, names, options.tier()).all().forEach((path, view) -> files.put(path, TEMPLATES.render(view)));
        }
        return new OutputTree(OutputTree.label("java", specification.descriptions().stream().map(Description::name)), files);
    }

    /// What a description's bindings are called, and what it imports.
    ///
    /// @param packageName the base package of the bindings
    public static JavaNames names(Specification specification, Description description, Optional<String> packageName, Options options) {
        List<JavaNames.Home> homes = Stream.concat(
                        specification.descriptions().stream()
                                .map(each -> new JavaNames.Home(each, basePackage(specification, each, packageName))),
                        specification.imported().stream()
                                .map(each -> new JavaNames.Home(each, importedPackage(each, options.bindingsOf()))))
                .toList();
        return JavaNames.of(description, homes);
    }

    private static String importedPackage(Description imported, SortedMap<String, String> bindingsOf) {
        return bindingsOf.getOrDefault(imported.name(), "uapi." + JavaNames.packageSegment(imported));
    }

    /// Where a description's bindings go.
    public static String basePackage(Specification specification, Description description, Optional<String> packageName) {
        boolean alone = specification.descriptions().size() == 1;
        return packageName
                .map(name -> alone ? name : name + "." + JavaNames.packageSegment(description))
                .orElseGet(() -> "uapi." + JavaNames.packageSegment(description));
    }
}
