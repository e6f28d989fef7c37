package dev.uapi.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project in a real folder.
final class WorkspaceTest {
    @TempDir
    private Path machine;

    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectory(machine.resolve("project"));
        write("uapi/b.uapi", Samples.lamp("b"));
        write("uapi/a/a.uapi", Samples.lamp("a"));
        write("uapi/.git/hidden.uapi", "nothing");
        write("uapi/notes.txt", "nothing");
    }

    @Test
    void rootsAreFoundBelowTheirFoldersInOrder() throws Exception {
        write("more/c.uapi", Samples.lamp("c"));
        Workspace workspace = project("""
                { "roots": ["uapi", "more/c.uapi", "uapi/b.uapi"] }
                """);
        assertEquals("", Samples.pictures(workspace.findings()));
        assertEquals(
                List.of(path("uapi/a/a.uapi"), path("uapi/b.uapi"), path("more/c.uapi")),
                workspace.roots().stream().map(Source::path).toList());
    }

    @Test
    void theNearestProjectFileIsFoundByWalkingUp() throws Exception {
        Path outer = write("uapi.json", "{}");
        Path inner = write("uapi/a/uapi.json", "{}");
        assertEquals(Optional.of(outer), Workspace.projectFile(folder.resolve("uapi"), Texts.SAVED));
        assertEquals(Optional.of(outer), Workspace.projectFile(folder.resolve("uapi/b.uapi"), Texts.SAVED));
        assertEquals(Optional.of(inner), Workspace.projectFile(folder.resolve("uapi/a/a.uapi"), Texts.SAVED));
        assertEquals(Optional.of(inner), Workspace.projectFile(folder.resolve("uapi/a/not/there"), Texts.SAVED));
        assertEquals(Optional.empty(), Workspace.projectFile(machine, Texts.SAVED));
    }

    @Test
    void findingsAreTakenAsTheProjectWants() throws Exception {
        Workspace workspace = project("""
                {
                  "roots": ["uapi"],
                  "checks": { "UAPI0601": "hint" },
                  "suppressions": [
                    { "code": "UAPI0601", "files": "uapi/a/**", "reason": "not ours" },
                    { "code": "UAPI0407", "files": "uapi/**", "reason": "long gone" }
                  ]
                }
                """);
        Inspection inspection = workspace.inspect();
        assertEquals(List.of(path("uapi/b.uapi") + ":6:8 hint UAPI0601", path("uapi.json") + ":6:15 warning UAPI0212"), told(inspection));
        assertTrue(inspection.specification().isPresent());
        Inspection ofOne = workspace.inspect(List.of(folder.resolve("uapi/a/a.uapi")));
        assertEquals(List.of(), told(ofOne), "what is useless shows only in the whole");
    }

    @Test
    void descriptionsAreSeenAsOfTheReleaseInView() throws Exception {
        Inspection inspection = project("{ \"roots\": [\"uapi\"], \"release\": \"6.6\" }").inspect();
        assertEquals(new Release(6, 6, 0), known(inspection.inView()));
        assertEquals(new Release(6, 12, 0), known(inspection.specification()));
    }

    @Test
    void aReleaseOutOfReachIsToldInItsPlace() throws Exception {
        Inspection inspection = project("{ \"roots\": [\"uapi/b.uapi\"], \"release\": \"6.1\" }").inspect();
        Diagnostic last = inspection.findings().getLast();
        assertEquals(path("uapi.json") + ":1:40", last.place().toString());
        assertEquals("nothing is known as of 6.1: b came with Linux 6.2: there is nothing of it in 6.1", last.message());
        assertTrue(inspection.hasErrors());
        assertEquals(Optional.empty(), inspection.inView());
    }

    @Test
    void aWrongProjectFileIsToldAloneButWhatMakesSenseHolds() throws Exception {
        write("uapi/b.uapi", "wrong");
        Workspace workspace = project("{ \"roots\": [\"uapi\", \"nowhere\"], \"relaese\": \"6.6\" }");
        assertEquals(
                List.of(path("uapi.json") + ":1:21 error UAPI1105", path("uapi.json") + ":1:33 error UAPI1102"), told(workspace.inspect()));
        assertEquals(2, workspace.roots().size());
    }

    @Test
    void aRootOrAnImportThatHoldsNothingIsTold() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Workspace workspace = project("{ \"roots\": [\"empty\"], \"imports\": [\"empty\"] }");
        assertEquals(
                List.of("there is no description in `empty`", "there is no description in `empty`"),
                workspace.findings().stream().map(Diagnostic::message).toList());
    }

    @Test
    void whatAnEditorHasNotSavedCounts() throws Exception {
        Path fresh = folder.resolve("uapi/fresh.uapi");
        Path changed = folder.resolve("uapi/b.uapi");
        Path project = write("uapi.json", "broken");
        Texts texts = Texts.over(Map.of(
                fresh, Samples.lamp("fresh"), changed, Samples.lamp("changed"), project, "{ \"roots\": [\"uapi\"] }",
                folder.resolve("uapi/.idea/hidden.uapi"), "nothing", machine.resolve("other.uapi"), "not below the root"));
        Workspace workspace = Workspace.of(project, List.of(), texts);
        assertEquals(List.of(), workspace.findings());
        assertEquals(List.of("a", "b", "fresh"), workspace.roots().stream().map(Source::module).toList());
        assertTrue(workspace.roots().get(1).text().contains("changed_size"));
        assertTrue(workspace.contains(fresh));
    }

    @Test
    void whatMavenHasBuiltIsNoDescriptionOfItsOwn() throws Exception {
        write("uapi/target/classes/a.uapi", Samples.lamp("a"));
        Texts texts = Texts.over(Map.of(folder.resolve("uapi/target/b.uapi"), Samples.lamp("b")));
        assertEquals(4, Workspace.around(folder, texts).roots().size());
        write("uapi/pom.xml", "<project/>");
        assertEquals(List.of("a", "b"), Workspace.around(folder, texts).roots().stream().map(Source::module).toList());
        assertEquals(1, Workspace.around(folder.resolve("uapi/target/classes"), texts).roots().size());
    }

    @Test
    void aFolderWithoutAProjectFileIsAllRoots() throws Exception {
        write("uapi/b.uapi", Samples.lamp("b") + "import a (a_size);\n");
        Workspace workspace = Workspace.around(folder, Texts.SAVED);
        assertEquals(List.of(path("uapi/a/a.uapi"), path("uapi/b.uapi")), workspace.roots().stream().map(Source::path).toList());
        assertFalse(told(workspace.inspect()).toString().contains("error"), () -> told(workspace.inspect()).toString());
        assertFalse(workspace.contains(machine.resolve("other.uapi")));
    }

    @Test
    void filesOutsideAreNotLookedAt() throws IOException {
        Path outside = Files.writeString(machine.resolve("outside.uapi"), Samples.lamp("outside"));
        Path project = write("uapi.json", "{ \"roots\": [\"uapi\"] }");
        UnreadableException refused = assertThrows(
                UnreadableException.class, () -> Workspace.of(project, List.of(), Texts.SAVED).inspect(List.of(outside)));
        assertEquals("cannot read " + outside + ": it is outside of the workspace of " + project, refused.getMessage());
    }

    private Workspace project(String text) throws Exception {
        return Workspace.of(write("uapi.json", text), List.of(), Texts.SAVED);
    }

    private Path write(String name, String text) throws IOException {
        return Samples.write(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Release known(Optional<Specification> specification) {
        return specification.orElseThrow().descriptions().stream().map(Description::known).findFirst().orElseThrow();
    }

    private static List<String> told(Inspection inspection) {
        return inspection.findings().stream()
                .map(finding -> finding.place() + " " + finding.severity().label() + " " + finding.code())
                .toList();
    }
}
