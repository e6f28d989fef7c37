package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
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

    /// @param named   what the build names; null: the one in the module's folder, if there is one
    /// @param baseDir the module's folder
    static Optional<Project> of(@Nullable Path named, Path baseDir) throws MojoFailureException {
        if (named != null && !Files.isRegularFile(named)) {
            throw new MojoFailureException("There is no project file " + named);
        }
        Path file = named == null ? baseDir.resolve(NAME) : named;
        return Optional.of(file).filter(Files::isRegularFile).map(Project::new);
    }

    /// Whatever it says, the descriptions that it can name are below this folder, or in [#jars()].
    Path folder() {
        return file.resolveSibling("");
    }

    /// The jars that it imports from, wherever they are. None if it makes no sense: the generator says so then.
    List<Path> jars() throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readString(file)).path("imports").valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(path -> path.endsWith(".jar"))
                    .map(path -> file.resolveSibling(path))
                    .toList();
        } catch (JacksonException | InvalidPathException nonsense) {
            return List.of();
        }
    }
}
