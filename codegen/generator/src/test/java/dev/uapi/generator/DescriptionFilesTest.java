package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DescriptionFilesTest {
    @TempDir
    private Path folder;

    private Path a;

    @BeforeEach
    void write() throws IOException {
        a = Files.writeString(folder.resolve("a.uapi"), "uapi 1; import b;");
        Files.writeString(folder.resolve("b.uapi"), "uapi 1; part of a;");
        Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/b.uapi"), "uapi 1;");
        Files.writeString(folder.resolve("elsewhere/c.uapi"), "uapi 1; import a;");
    }

    @Test
    void looksBesideTheFileThatAsksAndThenAlongTheImportPath() throws UsageException {
        DescriptionFiles files = new DescriptionFiles(List.of(folder.resolve("elsewhere")));
        Source root = files.read(List.of(a)).getFirst();

        assertEquals(Optional.of(folder.resolve("b.uapi").toString()), files.find(root, "b").map(Source::path));
        assertEquals(Optional.of(folder.resolve("elsewhere/c.uapi").toString()), files.find(root, "c").map(Source::path));
        assertEquals(Optional.empty(), files.find(root, "d"));
    }

    @Test
    void callsAFileAsItWasNamedFirst() throws UsageException {
        Path detour = folder.resolve("elsewhere/../a.uapi");
        DescriptionFiles files = new DescriptionFiles(List.of(folder.resolve("elsewhere"), folder));
        Source root = files.read(List.of(detour)).getFirst();
        Source c = files.find(root, "c").orElseThrow();

        assertEquals(detour.toString(), root.path());
        assertEquals(Optional.of(root), files.find(c, "a"));
    }
}
