package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The project file that the generator obeys, `uapi.json`.
///
/// What it says is for the generator to read and to judge. Here it only matters on what a run depends.
///
/// @param file absolute
record Project(Path file) {
    private static final String NAME = "uapi.json";

    /// The one that a build names.
    static Project named(Path file) throws MojoFailureException {
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException("There is no project file " + file);
        }
        return new Project(file);
    }

    /// The one that a folder belongs to: the nearest one in it or above it.
    ///
    /// @param folder absolute
    static Optional<Project> nearest(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent)
                .map(above -> above.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Project::new);
    }

    /// Whether it stands in this very folder.
    boolean isIn(Path folder) {
        return folder.equals(file.getParent());
    }

    /// Adds the file and whatever it names: folders with descriptions, single ones, and jars.
    void addTo(Fingerprint fingerprint) throws IOException {
        fingerprint.add(file, itself -> true);
        for (Path named : names()) {
            fingerprint.add(named, Files.isDirectory(named) ? Descriptions::isDescription : itself -> true);
        }
    }

    /// None if it makes no sense: the generator says so then.
    private List<Path> names() throws IOException {
        try {
            JsonNode said = JsonMapper.shared().readTree(Files.readString(file));
            return Stream.of("roots", "imports")
                    .flatMap(key -> said.path(key).valueStream())
                    .filter(JsonNode::isString)
                    .map(path -> file.resolveSibling(path.stringValue()))
                    .toList();
        } catch (JacksonException | InvalidPathException nonsense) {
            return List.of();
        }
    }
}
