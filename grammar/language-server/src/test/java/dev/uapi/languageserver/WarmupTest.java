package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server gets ready while nobody asks, says when it is, and leaves the workspace as it was.
final class WarmupTest {
    @TempDir
    private Path folder;

    @Test
    void itIsDoneBeforeLong() {
        AtomicLong now = new AtomicLong();
        Warmup warmup = new Warmup(Marked.behind("lamps.uapi", "out_id makes LAMP;").view(), now::get);
        warmup.step();
        assertFalse(warmup.isDone());
        now.set(Duration.ofSeconds(3).toNanos());
        assertTrue(warmup.isDone());
    }

    @Test
    void ofNothingThereIsNothingToLearn() {
        View empty = new View(Analysis.of(List.of(), Sources.NONE), Positions.UTF_16, Optional.empty());
        assertTrue(new Warmup(empty, () -> 0).isDone());
    }

    @Test
    void aClientThatShowsProgressSeesIt() throws IOException {
        Path lamps = Files.writeString(folder.resolve("lamps.uapi"), Marked.resource("lamps.uapi"));
        try (Client client = new Client()) {
            InitializeParams params = Client.params(List.of(folder));
            WindowClientCapabilities window = new WindowClientCapabilities();
            window.setWorkDoneProgress(true);
            params.getCapabilities().setWindow(window);
            client.initialize(params);
            client.awaitProgress();
            assertEquals(List.of("uapi: getting ready", "uapi is ready"), client.messages());
            assertEquals(List.of(), client.pulled(lamps.toUri().toString()));
        }
    }
}
