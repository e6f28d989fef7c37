package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.compare.Rule;
import dev.uapi.generator.output.outside.Trouble;
import dev.uapi.language.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aCodeIsExplained() {
        Run run = Run.of("explain", "uapi0301");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("# UAPI0301: "), run.out());
    }

    @Test
    void withoutACodeAllAreListed() {
        Run run = Run.of("explain");
        assertEquals(0, run.status());
        assertEquals(Code.values().length + Rule.values().length + Trouble.values().length, run.out().lines().count());
        String weights = "(error|warning|breaking|growth|addition|documentation)";
        assertTrue(run.out().lines().allMatch(line -> line.matches("UAPI\\d{4}  " + weights + " +\\S.*")), run.out());
    }

    @Test
    void anUnknownCodeIsToldWithSimilarOnes() {
        Run run = Run.of("explain", "UAPI3001");
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("uapi: there is no code UAPI3001; did you mean "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void itTellsWhyACommandFails() throws IOException {
        Run run = Run.of("explain", "LAMP_SET", "--of", Samples.lamp(folder));
        assertEquals(0, run.status(), run.err());
        assertEquals(
                """
                LAMP_SET: Switches the lamp.
                ENOTTY      unknown_command: there is no such command
                EFAULT      bad_argument: the structure cannot be read, or cannot be written back
                EINVAL      too_small: the structure is smaller than 8 bytes
                E2BIG       unknown_tail: a byte behind the part that the kernel knows is not 0
                """,
                run.out());
        assertEquals(
                "LAMP_SET: Switches the lamp.\nEINVAL      too_small: the structure is smaller than 8 bytes\n",
                Run.of("explain", "LAMP_SET", "EINVAL", "--of", Samples.lamp(folder)).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LAMP_SAT|EINVAL|there is no command LAMP_SAT; did you mean LAMP_SET?",
        "LAMP_SET|EINVOL|LAMP_SET does not fail with EINVOL; did you mean EINVAL"
    })
    void whatIsNotThereIsToldWithWhatIs(String command, String answer, String message) throws IOException {
        Run run = Run.of("explain", command, answer, "--of", Samples.lamp(folder));
        assertEquals(2, run.status());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aCommandNeedsADescription() {
        assertTrue(Run.of("explain", "LAMP_SET").err().contains("--of FILE"));
    }
}
