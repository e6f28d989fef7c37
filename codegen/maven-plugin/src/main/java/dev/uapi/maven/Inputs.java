package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the generator reads.
///
/// @param project    that is obeyed
/// @param importPath further folders that hold what the descriptions import; those of the files themselves are among them
/// @param files      the descriptions that it is about; none: those of the project
record Inputs(Optional<Project> project, List<Path> importPath, List<Path> files) {
    Inputs {
        importPath = List.copyOf(importPath);
        files = List.copyOf(files);
    }

    /// As the generator's command line has them.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        project.ifPresent(obeyed -> arguments.addAll(List.of("--project", obeyed.file().toString())));
        importPath.forEach(folder -> arguments.addAll(List.of("--import-path", folder.toString())));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    /// What it is about, in words: `iommufd.uapi, vfio.uapi`.
    String names() {
        return origins().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    /// The files that it is about, as the build knows them: the project's own file where that chooses them.
    Stream<Path> origins() {
        return files.isEmpty() ? project.stream().map(Project::file) : files.stream();
    }

    /// Adds everything that may be read, whether or not it will be.
    void addTo(Fingerprint fingerprint) throws IOException {
        if (project.isPresent()) {
            project.get().addTo(fingerprint);
        }
        for (Path file : files) {
            fingerprint.add(file, Descriptions::isDescription);
        }
        for (Path folder : importPath) {
            fingerprint.add(folder, Descriptions::isDescription);
        }
    }
}
