package dev.uapi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Generator;
import dev.uapi.generator.Options;
import dev.uapi.generator.Target;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A site of a thousand commands: what it takes grows with the commands, not with their square.
final class LargeSiteTest {
    private static final int COMMANDS = 1000;

    @Test
    void aSiteGrowsWithItsCommands() throws GenerationException {
        OutputTree half = site(COMMANDS / 2);
        OutputTree whole = site(COMMANDS);
        assertTrue(size(whole) < 2.1 * size(half), () -> size(half) + " characters become " + size(whole));
        assertEquals(COMMANDS, whole.files().keySet().stream().filter(path -> path.matches("large/command/.*\\.html")).count());
        whole.writeTo(Path.of("target", "large"));
    }

    private static OutputTree site(int commands) {
        return Generator.generate(LargeDescription.of(commands), Target.DOCS, Options.DEFAULT);
    }

    private static long size(OutputTree site) {
        return site.files().values().stream().mapToLong(String::length).sum();
    }
}
