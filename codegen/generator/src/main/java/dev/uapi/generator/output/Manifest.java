package dev.uapi.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The list of what an earlier run wrote, kept beside it, so that files which are not made any more can go.
///
/// It is a plain file that anybody may have edited: a line that leads out of the folder is ignored.
final class Manifest {
    private final Path directory;
    private final String label;

    Manifest(Path directory, String label) {
        this.directory = directory;
        this.label = label;
    }

    Path path() {
        return directory.resolve(".uapi-" + label);
    }

    static String text(Collection<String> files) {
        return String.join("\n", files) + "\n";
    }

    /// What an earlier run wrote and what this one does, in order.
    Collection<String> with(Set<String> made) throws GenerationException {
        TreeSet<String> both = new TreeSet<>(made);
        lines().stream().filter(line -> !line.isBlank()).forEach(both::add);
        return both;
    }

    /// What an earlier run wrote and this one does not.
    List<Path> stale(Set<String> made) throws GenerationException {
        return lines().stream()
                .filter(line -> !line.isBlank() && !made.contains(line))
                .map(line -> directory.resolve(line).normalize())
                .filter(file -> file.startsWith(directory.normalize()) && Files.isRegularFile(file))
                .toList();
    }

    private List<String> lines() throws GenerationException {
        try {
            return Files.isRegularFile(path()) ? Files.readAllLines(path()) : List.of();
        } catch (IOException failure) {
            throw new GenerationException(path(), failure);
        }
    }
}
