package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

final class CheckCommandTest {
    @TempDir
    private Path folder;

    private Path lamp;
    private Path wrong;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(folder);
        wrong = Files.writeString(folder.resolve("wrong.uapi"), "uapi 1;\nfoo\n");
    }

    @Test
    void aRightDescriptionIsFineWithoutAWord() {
        assertEquals(new Run(0, "", ""), Run.of("check", lamp));
    }

    @Test
    void aWrongOneIsShownWithTheLineAndACaret() {
        Run run = Run.of("check", wrong);
        assertEquals(1, run.status());
        assertTrue(run.out().contains("wrong.uapi:2:1\n"), run.out());
        assertTrue(run.out().contains("\n2 | foo\n"), run.out());
        assertTrue(run.out().contains("\n  | ^^^\n"), run.out());
        assertTrue(run.out().endsWith("1 error, 0 warnings\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void everyFileIsLookedAtInOneRun() throws IOException {
        Path other = Files.writeString(folder.resolve("other.uapi"), "uapi 2;\n");
        Run run = Run.of("check", wrong, lamp, other);
        assertEquals(1, run.status());
        assertTrue(run.out().contains("wrong.uapi:2:1") && run.out().contains("other.uapi:1:6"), run.out());
    }

    @Test
    void programsGetJson() {
        JsonNode json = JsonMapper.shared().readTree(Run.of("check", "--format", "json", wrong).out());
        assertEquals(1, json.get("errors").asInt());
        JsonNode finding = json.get("findings").get(0);
        assertEquals("UAPI0101", finding.get("code").asString());
        assertEquals("error", finding.get("severity").asString());
        assertEquals(wrong.toString(), finding.get("place").get("file").asString());
        assertEquals(2, finding.get("place").get("line").asInt());
        assertEquals(1, finding.get("place").get("column").asInt());
    }

    @Test
    void jsonOfARightDescriptionHasNoFindings() {
        JsonNode json = JsonMapper.shared().readTree(Run.of("check", "--format", "json", lamp).out());
        assertTrue(json.get("findings").isEmpty());
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Path missing = folder.resolve("missing.uapi");
        assertEquals(new Run(2, "", "uapi: cannot read " + missing + ": there is no such file\n"), Run.of("check", missing));
    }

    @Test
    void aFileThatIsNoTextIsOneLine() throws IOException {
        Path binary = Files.write(folder.resolve("binary.uapi"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(new Run(2, "", "uapi: cannot read " + binary + ": it is not in UTF-8\n"), Run.of("check", binary));
    }

    @Test
    void importsAreFoundOnTheImportPath() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("more.uapi"), "uapi 1;\n\npart of lamp;\n");
        Files.writeString(lamp, Files.readString(lamp) + "import more;\n");
        assertEquals(1, Run.of("check", lamp).status());
        assertEquals(new Run(0, "", ""), Run.of("check", "-I", elsewhere, lamp));
    }

    @Test
    void onlyATerminalGetsColours() {
        assertTrue(coloured(Map.of(), "out,err"));
        assertFalse(coloured(Map.of(), "err"));
        assertFalse(coloured(Map.of("NO_COLOR", "1"), "out,err"));
        assertFalse(coloured(Map.of("TERM", "dumb"), "out,err"));
    }

    private boolean coloured(Map<String, String> variables, String terminals) {
        return Run.in(new Environment(variables, terminals), "check", wrong).out().contains("\u001b[");
    }
}
