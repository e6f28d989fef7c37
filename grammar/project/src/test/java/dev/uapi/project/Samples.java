package dev.uapi.project;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The projects that tests are made with, and the goldens they are held against.
final class Samples {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/uapi/project");

    private Samples() {}

    /// The project files of a folder.
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A description with one warning: its structure is not documented.
    static String lamp(String name) {
        return """
                uapi 1;

                /// Lamps.
                description NAME { since 6.2; known through 6.12; }

                struct NAME_size {
                    /// How wide it is.
                    in u32 width;
                }
                """.replace("NAME", name);
    }

    /// Writes a file with the folders it needs.
    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static String pictures(List<Diagnostic> findings) {
        return findings.stream().map(Picture.plain()::of).collect(Collectors.joining("\n"));
    }

    /// The text that a test expects; `-Dbless=true` takes what it got instead, to be read before it is committed.
    static String golden(String name, String actual) {
        Path file = RESOURCES.resolve("golden").resolve(name);
        try {
            if (Boolean.getBoolean("bless")) {
                write(file, actual);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
