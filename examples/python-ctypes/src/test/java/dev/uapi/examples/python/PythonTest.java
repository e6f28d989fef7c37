package dev.uapi.examples.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.kerneltests.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The module that was generated, in a Python that knows nothing of us.
final class PythonTest {
    private static final Guest HERE = new Guest(List.of("env"));
    /// It is not to write what it has compiled: a guest could not.
    private static final List<String> PYTHON = List.of("env", "PYTHONPATH=target/python", "python3", "-B");

    @BeforeAll
    static void thereIsAPython() {
        assumeTrue(Guest.isInstalled("python3"), "python3 is not there");
    }

    @Test
    void structuresAreLaidOutAsDescribed() throws Exception {
        assertEquals(List.of("38 structures are laid out as described"), run(HERE, "target/python/layout.py"));
    }

    @Test
    void aRealKernelMapsAPage() throws Exception {
        List<String> output = run(Guest.userMode(), "src/main/python/ioas.py");
        assertTrue(Files.readString(Path.of("README.md")).contains(String.join("\n", output)), output::toString);
    }

    private static List<String> run(Guest guest, String program) throws IOException, InterruptedException {
        return guest.run(Stream.concat(PYTHON.stream(), Stream.of(program)).toList());
    }
}
