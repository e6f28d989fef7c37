package dev.uapi.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.reference.Descriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages of one small description, as they are meant to be. `-Dbless=true` makes what comes out what is meant.
final class GoldenTest {
    private static final Set<String> DATA = Set.of("search-index.js", "lamp/releases.js");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "uapi", "generator", "docs", "lamp");

    @Test
    void thePagesAreWhatTheyAreMeantToBe() throws GenerationException, IOException {
        if (Boolean.getBoolean("bless")) {
            OutputTree.of("docs", made()).writeTo(GOLDEN);
        }
        Map<String, String> golden = golden();
        Map<String, String> made = made();
        assertEquals(golden.keySet(), made.keySet());
        golden.forEach((path, text) -> assertEquals(text, made.get(path), path));
    }

    private static Map<String, String> made() {
        Map<String, String> pages = new TreeMap<>(DocsTarget.render(Descriptions.lamp(), Descriptions.calls()).files());
        pages.keySet().removeIf(path -> !path.endsWith(".html") && !DATA.contains(path));
        return pages;
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> texts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
