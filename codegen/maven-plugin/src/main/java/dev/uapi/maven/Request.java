package dev.uapi.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing to generate.
///
/// @param packageName     of the generated sources; null leaves it to the generator
/// @param bindingsPackage where a simulator finds the bindings; null leaves it to the generator
/// @param bindingsOf      where the bindings of imported descriptions are, by the descriptions' names
/// @param tier            of the bindings, the only one to be made; null: both
/// @param project         that is obeyed
/// @param importPath      further folders that hold what the descriptions import; those of the files themselves are among them
/// @param files           the descriptions to generate from; none: those of the project
record Request(
        Target target,
        Path outputDirectory,
        @Nullable String packageName,
        @Nullable String bindingsPackage,
        SortedMap<String, String> bindingsOf,
        @Nullable String tier,
        Optional<Project> project,
        List<Path> importPath,
        List<Path> files) {
    Request {
        bindingsOf = Collections.unmodifiableSortedMap(new TreeMap<>(bindingsOf));
        importPath = List.copyOf(importPath);
        files = List.copyOf(files);
    }

    /// The generator's command line.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--target", target.spelling(), "--out", outputDirectory.toString()));
        if (packageName != null) {
            arguments.addAll(List.of("--package", packageName));
        }
        if (bindingsPackage != null) {
            arguments.addAll(List.of("--bindings-package", bindingsPackage));
        }
        bindingsOf.forEach((name, bindings) -> arguments.addAll(List.of("--bindings-of", name + "=" + bindings)));
        if (tier != null) {
            arguments.addAll(List.of("--tier", tier));
        }
        project.ifPresent(obeyed -> arguments.addAll(List.of("--project", obeyed.file().toString())));
        importPath.forEach(folder -> arguments.addAll(List.of("--import-path", folder.toString())));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    /// In words: `docs from iommufd.uapi`.
    String subject() {
        Stream<Path> origins = files.isEmpty() ? project.stream().map(Project::file) : files.stream();
        String names = origins.map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        return target.spelling() + " from " + names;
    }
}
