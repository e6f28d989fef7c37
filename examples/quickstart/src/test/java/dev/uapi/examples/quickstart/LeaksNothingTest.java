package dev.uapi.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.junit.FailNth;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever the kernel refuses, the program leaves nothing behind, and says what it was.
final class LeaksNothingTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @FailNth
    void theTour() {
        int status = Quickstart.run(List.of("--simulator"), NOWHERE, NOWHERE);

        assertTrue(status == 0 || status == 2, () -> "it ends with " + status);
    }
}
