package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {
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
        assertEquals(Code.values().length, run.out().lines().count());
        assertTrue(run.out().lines().allMatch(line -> line.matches("UAPI\\d{4}  (error|warning) +\\S.*")), run.out());
    }

    @Test
    void anUnknownCodeIsToldWithSimilarOnes() {
        Run run = Run.of("explain", "UAPI3001");
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("uapi: there is no code UAPI3001; did you mean "), run.err());
        assertEquals("", run.out());
    }
}
