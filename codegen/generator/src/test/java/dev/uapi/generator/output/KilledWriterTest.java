package dev.uapi.generator.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it brings its files leaves none that the next one would take for somebody else's.
final class KilledWriterTest {
    private static final int FILES = 5_000;

    @TempDir
    private Path folder;

    /// Writes many files: the other process.
    public static void main(String[] arguments) throws GenerationException {
        OutputTree.of("a", IntStream.range(0, FILES).boxed().collect(Collectors.toMap(number -> "f" + number, number -> "text")))
                .writeTo(Path.of(arguments[0]));
    }

    @Test
    void leavesNothingThatTheNextRunDoesNotKnow() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process writer = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), KilledWriterTest.class.getName(), folder.toString())
                .inheritIO()
                .start();
        while (Files.notExists(folder.resolve("f0")) && writer.isAlive()) {
            Thread.onSpinWait();
        }
        writer.destroyForcibly().waitFor();

        Set<String> known = new HashSet<>(Files.readAllLines(folder.resolve(".uapi-a")));
        assertTrue(known.containsAll(visible()));
        OutputTree.of("a", Map.of("g", "text")).writeTo(folder);
        assertEquals(List.of("g"), visible());
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }
}
