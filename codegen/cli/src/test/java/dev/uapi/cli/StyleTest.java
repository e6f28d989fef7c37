package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read of this repository is written as `uapi fmt` writes: whoever learns the language from it learns the style.
final class StyleTest {
    private static final Path TOP = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"spec", "examples", "codegen/cli/src/main"})
    void descriptionsAreInTheStyle(String folder) throws IOException {
        Object[] files = descriptions(TOP.resolve(folder));
        assertTrue(files.length > 0, folder);
        assertEquals(new Run(0, "", ""), Run.of(Stream.concat(Stream.of("fmt", "--check"), Stream.of(files)).toArray()));
    }

    private static Object[] descriptions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".uapi") && !file.toString().contains("/target/")).sorted().toArray();
        }
    }
}
