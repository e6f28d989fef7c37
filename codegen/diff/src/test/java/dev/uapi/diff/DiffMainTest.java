package dev.uapi.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DiffMainTest {
    @TempDir
    private Path folder;

    private Path baseline;
    private Lamp lamp;

    @BeforeEach
    void write() throws IOException {
        baseline = Lamp.in(folder.resolve("then"), folder.resolve("then")).own();
        lamp = Lamp.in(folder.resolve("now"), folder.resolve("others"));
    }

    private Run compared(Object... more) {
        Object[] words = {"--baseline", baseline, "--import-path", lamp.others(), lamp.file()};
        return Run.of(Stream.concat(Arrays.stream(more), Arrays.stream(words)).toArray());
    }

    @Test
    void theSameIsNoWorthAWord() {
        assertEquals(new Run(0, ""), compared());
    }

    @Test
    void aChangeIsToldWithBothPlaces() throws IOException {
        lamp.change("= 0x10 (", "= 0x11 (");
        assertEquals(
                new Run(0, """
                breaking[UAPI1303]: LAMP_SET: a command has another number: 0x4c11, was 0x4c10
                  --> %s:22:15
                  was %s:22:15
                  = compiled programs go on to call the old number, which is unknown now, or another command
                """.formatted(lamp.file(), baseline.resolve("lamp.uapi"))),
                compared());
    }

    @Test
    void whatNobodyWroteIsInItsDescription() throws IOException {
        lamp.change("    extensible;", "    fixed;");
        lamp.change("    required;\n", "");
        Run run = compared();
        String size = "breaking[UAPI1321]: lamp_set.size: a field is gone: ";
        assertTrue(run.told().contains(size), run.told());
        String after = run.told().substring(run.told().indexOf(size));
        assertEquals("   in " + lamp.file() + ":6:13", after.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void documentationIsToldWhereItIsAskedFor() throws IOException {
        lamp.change("/// Switches the lamp.", "/// Switches the only lamp.");
        assertEquals(new Run(0, ""), compared());
        assertTrue(compared("--documentation").told().startsWith("documentation[UAPI1399]: LAMP_SET: "));
    }

    @Test
    void aReportIsForPrograms() throws IOException {
        lamp.change("= 0x10 (", "= 0x11 (");
        Path report = folder.resolve("to/be/made.json");
        assertEquals(0, compared("--report", report).status());
        JsonNode change = new JsonMapper().readTree(Files.readString(report)).get("changes").get(0);
        assertEquals("UAPI1303", change.get("code").stringValue());
    }

    @Test
    void aReportThatCannotBeWrittenIsToldInOneLine() {
        Run run = compared("--report", lamp.file().resolve("report.json"));
        assertEquals(2, run.status());
        assertEquals("error: cannot write " + lamp.file() + "\n", run.told());
    }

    @Test
    void twoReleasesOfOneDescription() {
        Run run = Run.of("--as-of", "6.1..6.9", "--import-path", lamp.others(), lamp.file());
        assertEquals(0, run.status(), run.told());
        assertTrue(run.told().startsWith("growth[UAPI1371]: lamp_set.level: a field has come at the end: at 8\n"), run.told());
        assertEquals(
                new Run(2, "error: lamp is described through Linux 6.9: nothing is known of 7.9\n"),
                Run.of("--as-of", "6.1..7.9", "--import-path", lamp.others(), lamp.file()));
    }

    @Test
    void aProjectSaysWhatIsCompared() throws IOException {
        lamp.change("= 0x10 (", "= 0x11 (");
        Path project = Files.writeString(folder.resolve("uapi.json"), "{ \"roots\": [\"now\"], \"imports\": [\"others\"] }");
        Run run = Run.of("--baseline", baseline, "--project", project);
        assertTrue(run.told().startsWith("breaking[UAPI1303]: "), run.told());
    }

    @Test
    void aWrongDescriptionIsToldAndNotCompared() throws IOException {
        lamp.change("basic command", "basic comand");
        Run now = compared();
        assertEquals(1, now.status());
        assertTrue(now.told().contains(" --> " + lamp.file() + ":22:7"), now.told());
        Run then = Run.of("--baseline", lamp.own(), baseline.resolve("lamp.uapi"));
        assertEquals(1, then.status());
        assertTrue(then.told().contains(" --> " + lamp.file() + ":22:7"), then.told());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String needs = "error: needs --git, --as-of or --baseline, and --project or at least one file\n";
        assertEquals(new Run(2, needs), Run.of("a.uapi"));
        assertEquals(new Run(2, needs), Run.of("--git", "HEAD"));
        assertEquals(new Run(2, "error: --git, --as-of and --baseline do not go together\n"), Run.of("--git", "a", "--baseline", "b"));
        assertEquals(new Run(2, "error: '6.1' are no two releases; write them as 6.6..7.3\n"), Run.of("--as-of", "6.1", "a"));
        assertEquals(new Run(2, "error: the last option needs a value\n"), Run.of("--git"));
        assertEquals(new Run(2, "error: there is no option '--gti'\n"), Run.of("--gti", "HEAD"));
        assertEquals(2, Run.of("--baseline", baseline, folder.resolve("none.uapi")).status());
    }
}
