package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files as they are meant to be, among the resources of the tests. `-Dbless=true` makes what comes out what is meant.
public final class Golden {
    private static final Path ROOT = Path.of("src", "test", "resources", "dev", "uapi", "generator");

    private Golden() {}

    /// @param folder below `dev/uapi/generator`
    public static void check(String folder, OutputTree made) throws GenerationException {
        Path golden = ROOT.resolve(folder);
        if (Boolean.getBoolean("bless")) {
            made.writeTo(golden);
        }
        Map<String, String> meant = read(golden);
        assertEquals(meant.keySet(), made.files().keySet());
        meant.forEach((path, text) -> assertEquals(text, made.files().get(path), path));
    }

    private static Map<String, String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
