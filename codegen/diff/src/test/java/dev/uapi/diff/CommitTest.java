package dev.uapi.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is committed is what a build has; what it has made meanwhile is not.
final class CommitTest {
    @TempDir
    private Path folder;

    private Lamp lamp;

    /// The description is committed; what it imports comes out of a dependency.
    @BeforeEach
    void begin() throws Exception {
        lamp = Lamp.in(folder.resolve("src/main/uapi"), folder.resolve("target/uapi/colours"));
        git("init", "-q");
        commit();
    }

    private void commit() throws Exception {
        git("add", "src");
        git("-c", "user.name=a", "-c", "user.email=b", "commit", "-q", "-m", "lamp");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private Run compared(Path... files) {
        List<Object> words = new ArrayList<>(List.of("--git", "HEAD", "--import-path", lamp.own(), "--import-path", lamp.others()));
        words.addAll(List.of(files));
        return Run.of(words.toArray());
    }

    @Test
    void theSameIsNoWorthAWord() {
        assertEquals(new Run(0, ""), compared(lamp.file()));
    }

    @Test
    void whatWasCommittedIsCompared() throws IOException {
        lamp.change("= 0x10 (", "= 0x11 (");
        Run run = compared(lamp.file());
        assertEquals(0, run.status(), run.told());
        assertTrue(run.told().startsWith("breaking[UAPI1303]: LAMP_SET: "), run.told());
    }

    @Test
    void aFileWithAnotherNameIsFound() throws Exception {
        lamp.change("import colours;", "");
        lamp.change(" of lamp_colour", "");
        lamp.change(" when colour has unknown", "");
        commit();
        lamp.change("= 0x10 (", "= 0x11 (");
        Path moved = Files.move(lamp.file(), lamp.own().resolve("lamps.uapi"));
        Run run = compared(moved);
        assertTrue(run.told().startsWith("breaking[UAPI1303]: LAMP_SET: "), run.told());
    }

    @Test
    void whatIsNewBreaksNothingAndIsNamed() throws IOException {
        Path fan = lamp.own().resolve("fan.uapi");
        Files.writeString(fan, Files.readString(lamp.file()).replace("lamp", "fan").replace("LAMP", "FAN").replace("colours", "shades"));
        Path shades = lamp.own().resolve("shades.uapi");
        Files.writeString(shades, Files.readString(lamp.others().resolve("colours.uapi")).replace("lamp", "fan").replace("LAMP", "FAN"));
        Run named = new Run(0, "nothing was described of fan before\n");
        assertEquals(named, compared(fan));
        assertEquals(named, compared(fan, lamp.file(), shades));
    }

    @Test
    void aProjectThatIsNewIsNotAskedForThen() throws IOException {
        lamp.change("= 0x10 (", "= 0x11 (");
        Path project = Files.writeString(folder.resolve("uapi.json"), "{ \"roots\": [\"src/main/uapi\"] }");
        Run run = Run.of("--git", "HEAD", "--project", project, "--import-path", lamp.others(), lamp.file());
        assertTrue(run.told().startsWith("breaking[UAPI1303]: LAMP_SET: "), run.told());
        assertEquals(
                new Run(2, "error: cannot read " + project + ": there is no such file in HEAD\n"),
                Run.of("--git", "HEAD", "--project", project, "--import-path", lamp.others()));
    }

    @Test
    void whatIsNoCommitIsRefused() {
        Run run = Run.of("--git", "v9", "--import-path", lamp.others(), lamp.file());
        assertEquals(new Run(2, "error: cannot read v9: there is no such commit\n"), run);
    }
}
