package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of one of the projects in `src/test/projects`, to be built and changed.
record Sample(Path folder) {
    private static final Path PROJECTS = Path.of("src/test/projects");

    /// @param folder where the copy goes, which is not there yet
    static Sample copy(String name, Path folder) throws IOException {
        return new Sample(folder).with(name);
    }

    /// Copies what another project has to the same place.
    Sample with(String name) throws IOException {
        Path project = PROJECTS.resolve(name);
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(project.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file));
            }
        }
        return this;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    void replace(String name, String old, String fresh) throws IOException {
        String text = text(name);
        assertTrue(text.contains(old), () -> name + " lacks " + old);
        write(name, text.replace(old, fresh));
    }

    /// The files below a folder by their paths within it, in order; none if it is not there.
    List<String> files(String folder) throws IOException {
        Path top = file(folder);
        if (Files.notExists(top)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).map(file -> top.relativize(file).toString()).sorted().toList();
        }
    }
}
