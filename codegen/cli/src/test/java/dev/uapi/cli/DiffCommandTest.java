package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DiffCommandTest {
    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = Samples.lamp(folder);
        after = Files.createDirectory(folder.resolve("new")).resolve("lamp.uapi");
        Files.writeString(after, Files.readString(before));
    }

    private void change(String old, String now) throws IOException {
        Files.writeString(after, Files.readString(after).replace(old, now));
    }

    @Test
    void theSameIsFine() {
        assertEquals(
                new Run(0, "0 breaking, 0 growth, 0 addition, 0 documentation\n", ""), Run.of("diff", before, after));
    }

    @Test
    void whatBreaksIsToldWithBothPlaces() throws IOException {
        change("= 0x10 (", "= 0x11 (");
        Run run = Run.of("diff", before, after);
        assertEquals(1, run.status(), run.err());
        assertEquals(
                """
                breaking[UAPI1303]: LAMP_SET: a command has another number: 0x4c11, was 0x4c10
                  --> %s:20:15
                  was %s:20:15
                  = compiled programs go on to call the old number, which is unknown now, or another command
                1 breaking, 0 growth, 0 addition, 0 documentation
                """.formatted(after, before),
                run.out());
    }

    @Test
    void documentationIsCountedUnlessItIsAskedFor() throws IOException {
        change("/// Switches the lamp.", "/// Switches the only lamp.");
        assertEquals(new Run(0, "0 breaking, 0 growth, 0 addition, 1 documentation\n", ""), Run.of("diff", before, after));
        Run all = Run.of("diff", "--documentation", before, after);
        assertTrue(all.out().startsWith("documentation[UAPI1399]: LAMP_SET: "), all.out());
    }

    @Test
    void whatCannotBeComparedIsNamed() throws IOException {
        change("description lamp {", "description torch {");
        Run run = Run.of("diff", before, after);
        assertEquals("uapi: nothing was described of torch before\n", run.err());
    }

    @Test
    void programsReadIt() throws IOException {
        change("= 0x10 (", "= 0x11 (");
        JsonNode change = new JsonMapper().readTree(Run.of("diff", "--format", "json", before, after).out()).get("changes").get(0);
        assertEquals("UAPI1303", change.get("code").stringValue());
        assertEquals("breaking", change.get("verdict").stringValue());
        assertEquals("blind", change.get("checkUapi").stringValue());
        assertEquals(20, change.get("before").get("line").intValue());
    }

    @Test
    void twoReleasesOfOneDescription() throws IOException {
        change("    required;\n", "    required;\n    since 6.4 {\n        /// How bright.\n        in u32 level;\n    }\n");
        Run run = Run.of("diff", "--as-of", "6.1..6.9", after);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("growth[UAPI1371]: lamp_set.level: a field has come at the end: at 8\n"), run.out());
        assertEquals(2, Run.of("diff", "--as-of", "6.1..7.9", after).status());
    }

    @Test
    void whatWasCommittedIsCompared() throws IOException, InterruptedException {
        Git.commit(folder, "new");
        change("= 0x10 (", "= 0x11 (");
        Run run = Run.of("diff", "--git", "HEAD", after);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().startsWith("breaking[UAPI1303]: LAMP_SET: "), run.out());
        assertEquals("uapi: cannot read v9: there is no such commit\n", Run.of("diff", "--git", "v9", after).err());
        assertEquals("uapi: cannot read " + before + ": there is no such file in HEAD\n", Run.of("diff", "--git", "HEAD", before).err());
    }

    @Test
    void withoutARepositoryNothingWasCommitted() {
        String message = Run.of("diff", "--git", "HEAD", after).err();
        assertTrue(message.endsWith(": it is in no repository of git\n"), message);
    }

    @Test
    void whatIsCalledWronglyIsOneLine() {
        String message = "uapi: name the older description and the newer one, or --as-of FROM..TO, or --git REVISION\n";
        assertTrue(Run.of("diff", before).err().startsWith(message));
        assertTrue(Run.of("diff", "--as-of", "6.1", before).err().contains("'6.1' are no two releases; write them as 6.6..7.3"));
        assertEquals(2, Run.of("diff", "/no/such/file", after).status());
    }

    @Test
    void aWrongDescriptionIsToldAndNotCompared() throws IOException {
        change("basic command", "basic comand");
        Run run = Run.of("diff", before, after);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("| basic comand"), run.err());
    }

    @Test
    void colouredOnATerminalOnly() throws IOException {
        change("= 0x10 (", "= 0x11 (");
        assertTrue(Run.in(new Environment(Map.of(), "out"), "diff", before, after).out().startsWith("\u001b["));
    }

    @Test
    void eachRuleIsExplained() {
        Run run = Run.of("explain", "UAPI1303");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("# UAPI1303: A command has another number\n"), run.out());
        assertTrue(run.out().endsWith("The kernel's own `scripts/check-uapi.sh` cannot see it.\n"), run.out());
    }
}
