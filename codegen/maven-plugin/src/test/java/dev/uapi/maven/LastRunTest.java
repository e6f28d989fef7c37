package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastRunTest {
    @TempDir
    private Path folder;

    private Path generated;
    private LastRun lastRun;

    @BeforeEach
    void generate() throws IOException {
        Path output = Files.createDirectories(folder.resolve("output/p"));
        generated = Files.writeString(output.resolve("A.java"), "class A {}");
        lastRun = new LastRun(folder.resolve("state/id.sha256"), folder.resolve("output"));
    }

    @Test
    void isNotThereAtFirst() throws IOException {
        assertFalse(lastRun.repeats("input"));
    }

    @Test
    void repeatsForTheSameInput() throws IOException {
        lastRun.remember("input");

        assertTrue(lastRun.repeats("input"));
        assertFalse(lastRun.repeats("other"));
    }

    @Test
    void doesNotRepeatAfterTheOutputChanged() throws IOException {
        lastRun.remember("input");
        Files.writeString(generated, "class A { }");

        assertFalse(lastRun.repeats("input"));
    }

    @Test
    void doesNotRepeatAfterTheOutputWentAway() throws IOException {
        lastRun.remember("input");
        Files.delete(generated);
        Files.delete(folder.resolve("output/p"));
        Files.delete(folder.resolve("output"));

        assertFalse(lastRun.repeats("input"));
    }

    @Test
    void doesNotRepeatWhatWasForgotten() throws IOException {
        lastRun.remember("input");
        lastRun.forget();

        assertFalse(lastRun.repeats("input"));
    }
}
