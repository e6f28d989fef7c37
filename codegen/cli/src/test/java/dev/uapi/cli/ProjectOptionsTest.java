package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every command obeys the project that its descriptions belong to.
final class ProjectOptionsTest {
    /// What this structure says goes nowhere: a warning, UAPI0601.
    private static final String UNDOCUMENTED = "\nstruct lamp_colour {\n    in u32 rgb;\n}\n";

    @TempDir
    private Path machine;

    private Path folder;
    private Path lamp;
    private Path project;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(machine.resolve("project"));
        lamp = Samples.lamp(Files.createDirectories(folder.resolve("uapi")));
        project = project("\"roots\": [\"uapi\"]");
    }

    @Test
    void theRootsAreCheckedIfNoFileIsNamed() throws IOException {
        assertEquals(new Run(0, "", ""), Run.of("check", "--project", project));
        Files.writeString(folder.resolve("uapi/wrong.uapi"), "foo\n");
        Run run = Run.of("check", "--project", folder);
        assertEquals(1, run.status());
        assertTrue(run.out().contains(folder.resolve("uapi/wrong.uapi") + ":1:1"), run.out());
    }

    @Test
    void withoutAProjectAndWithoutFilesItSaysWhatToDo() {
        Run run = Run.of("check");
        assertEquals(2, run.status());
        String told = "uapi: name descriptions, or a project: there is no uapi.json in this folder or above it\n";
        assertTrue(run.err().startsWith(told), run.err());
    }

    @Test
    void aProjectThatIsNotThereIsOneLine() {
        Path missing = machine.resolve("uapi.json");
        assertEquals(new Run(2, "", "uapi: cannot read " + missing + ": there is no such file\n"), Run.of("check", "--project", missing));
    }

    @Test
    void theNearestProjectIsObeyedForFilesThatAreNamed() throws IOException {
        Files.writeString(lamp, Files.readString(lamp) + UNDOCUMENTED);
        assertEquals(List.of("UAPI0601 warning", "UAPI0601 warning"), told(Run.of("check", "--format", "json", lamp)));
        project("\"roots\": [\"uapi\"], \"checks\": { \"UAPI0601\": \"error\" }");
        Run run = Run.of("check", "--format", "json", lamp);
        assertEquals(1, run.status());
        assertEquals(List.of("UAPI0601 error", "UAPI0601 error"), told(run));
    }

    @Test
    void whatIsSuppressedIsNotTold() throws IOException {
        Files.writeString(lamp, Files.readString(lamp) + UNDOCUMENTED);
        project("\"roots\": [\"uapi\"], \"suppressions\": [{ \"code\": \"UAPI0601\", \"files\": \"uapi/l*.uapi\", \"reason\": \"ours\" }]");
        assertEquals(new Run(0, "", ""), Run.of("check", lamp));
        assertEquals(new Run(0, "", ""), Run.of("check", "--project", project));
    }

    @Test
    void aWrongProjectStopsEveryCommand() throws IOException {
        project("\"rots\": [\"uapi\"], \"roots\": [\"uapi\"]");
        for (String command : List.of("check", "model")) {
            Run run = Run.of(command, lamp);
            assertEquals(1, run.status());
            assertTrue((run.out() + run.err()).contains("error[UAPI1102]: there is no key `rots` here"), run.out() + run.err());
        }
        Run run = Run.of("generate", "--target", "java", "--out", folder.resolve("out"), "--project", project);
        assertEquals(1, run.status());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void theReleaseInViewIsThatOfTheProjectUnlessAnotherIsNamed() throws IOException {
        project("\"roots\": [\"uapi\"], \"release\": \"6.2\"");
        assertEquals("6.2", known(Run.of("model", lamp)));
        assertEquals("6.2", known(Run.of("model", "--project", project)));
        assertEquals("6.5", known(Run.of("model", "--as-of", "6.5", lamp)));
    }

    @Test
    void anImportComesFromWhereTheProjectSays() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("vendor"));
        Files.writeString(elsewhere.resolve("more.uapi"), "uapi 1;\n\npart of lamp;\n");
        Files.writeString(lamp, Files.readString(lamp) + "import more;\n");
        assertEquals(1, Run.of("check", lamp).status());
        project("\"roots\": [\"uapi\"], \"imports\": [\"vendor\"]");
        assertEquals(new Run(0, "", ""), Run.of("check", lamp));
    }

    @Test
    void aFileOutsideOfTheProjectThatIsNamedIsOneLine() throws IOException {
        Path outside = Samples.lamp(machine);
        String told = "uapi: cannot read " + outside + ": it is outside of the workspace of " + project + "\n";
        assertEquals(new Run(2, "", told), Run.of("check", "--project", project, outside));
    }

    @Test
    void twoProjectsAtOnceAreRefused() throws IOException {
        Path outside = Samples.lamp(machine);
        Run run = Run.of("check", lamp, outside);
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("uapi: " + lamp + " belongs to the project of " + project + ", and " + outside
                + " to no project: call uapi once for each of them\n"), run.err());
    }

    private Path project(String members) throws IOException {
        return Files.writeString(folder.resolve("uapi.json"), "{ " + members + " }\n");
    }

    private static List<String> told(Run run) {
        return JsonMapper.shared().readTree(run.out()).get("findings").valueStream()
                .map(finding -> finding.get("code").asString() + " " + finding.get("severity").asString())
                .toList();
    }

    private static String known(Run run) {
        assertEquals(0, run.status(), run.err());
        JsonNode model = JsonMapper.shared().readTree(run.out());
        return model.at("/descriptions/0/known").asString();
    }
}
