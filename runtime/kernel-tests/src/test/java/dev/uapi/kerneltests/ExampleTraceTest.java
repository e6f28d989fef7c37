package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a real device answered to the example that moves bytes, made once more on its simulated twin.
final class ExampleTraceTest {
    private static final Path TRACE = Path.of("../../examples/dma/src/test/resources/dev/uapi/examples/dma/edu-6.12.117.jsonl");

    @Test
    void theTwinAnswersAsTheDeviceDid() throws IOException, TraceException, StageException {
        try (InputStream trace = Files.newInputStream(TRACE)) {
            assertEquals(List.of(), Recorded.play(TRACE.toString(), trace));
        }
    }
}
