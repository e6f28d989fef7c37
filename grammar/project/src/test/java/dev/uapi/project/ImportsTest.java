package dev.uapi.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the imports of a project come from, and where they do not.
final class ImportsTest {
    @TempDir
    private Path machine;

    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectory(machine.resolve("project"));
        write("project/uapi/main.uapi", Samples.lamp("main"));
    }

    @Test
    void besideTheFileThatAsksComesFirst() throws Exception {
        write("project/uapi/sizes.uapi", "beside");
        write("project/uapi/deep/sizes.uapi", "in the roots");
        assertEquals("project/uapi/sizes.uapi", found(project("[]"), "sizes"));
    }

    @Test
    void thenTheRootsThenTheImportsInTheirOrder() throws Exception {
        write("project/vendor/sizes.uapi", "first");
        write("project/other/sizes.uapi", "second");
        assertEquals("project/vendor/sizes.uapi", found(project("[\"vendor\", \"other\"]"), "sizes"));
        assertEquals("project/other/sizes.uapi", found(project("[\"other\", \"vendor\"]"), "sizes"));
        write("project/uapi/deep/sizes.uapi", "in the roots");
        assertEquals("project/uapi/deep/sizes.uapi", found(project("[\"vendor\"]"), "sizes"));
    }

    @Test
    void aJarMayBeAnywhereAndItsFilesSeeOneAnother() throws Exception {
        Path jar = machine.resolve("lib/spec.jar");
        pack(jar, Map.of("dev/spec/sizes.uapi", "sizes", "dev/spec/part.uapi", "part", "other/part.uapi", "another", "readme.md", "no"));
        Workspace workspace = project("[\"../lib/spec.jar\"]");
        Source sizes = workspace.find(main(workspace), "sizes").orElseThrow();
        assertEquals("sizes", sizes.text());
        assertEquals("lib/spec.jar!/dev/spec/part.uapi", called(workspace.find(sizes, "part").orElseThrow()));
        assertEquals(Optional.empty(), workspace.find(main(workspace), "readme"));
    }

    @Test
    void whatIsThereTwiceIsNotGuessed() throws Exception {
        write("project/vendor/a/sizes.uapi", "one");
        write("project/vendor/b/sizes.uapi", "another");
        assertEquals(
                "there are several, `project/vendor/a/sizes.uapi`, `project/vendor/b/sizes.uapi`",
                refused(project("[\"vendor\"]"), "sizes"));
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws Exception {
        Path secret = write("secret.uapi", "secret");
        Files.createSymbolicLink(folder.resolve("uapi/sizes.uapi"), secret);
        Workspace workspace = project("[]");
        assertEquals("`project/uapi/sizes.uapi` is outside of the workspace", refused(workspace, "sizes"));
        assertEquals("`" + folder + "/uapi/sizes.uapi` is outside of the workspace", workspace.findings().getFirst().message());
        assertEquals(List.of("main"), workspace.roots().stream().map(Source::module).toList());
    }

    @Test
    void aLinkedFolderThatLeadsOutIsRefused() throws Exception {
        write("secrets/sizes.uapi", "secret");
        Files.createSymbolicLink(folder.resolve("vendor"), machine.resolve("secrets"));
        Workspace workspace = project("[\"vendor\"]");
        assertEquals(Optional.empty(), workspace.find(main(workspace), "sizes"));
        assertEquals("`vendor` is outside of the workspace", workspace.findings().getFirst().message());
    }

    @Test
    void aLinkThatStaysInsideIsTheFileItLeadsTo() throws Exception {
        write("project/real/sizes.uapi", "once");
        Files.createSymbolicLink(folder.resolve("uapi/sizes.uapi"), folder.resolve("real/sizes.uapi"));
        assertEquals("project/uapi/sizes.uapi", found(project("[\"real\"]"), "sizes"));
    }

    @Test
    void aJarOutsideIsAllowedAFolderOutsideIsNot() throws Exception {
        write("lib/sizes.uapi", "outside");
        assertEquals("`../lib` is outside of the workspace", firstFinding("[\"../lib\"]"));
        assertEquals("there is no `../lib/none.jar`", firstFinding("[\"../lib/none.jar\"]"));
    }

    @Test
    void whatIsNoJarIsTold() throws Exception {
        write("lib/broken.jar", "PK or so");
        assertEquals("`../lib/broken.jar` cannot be read: it is no jar", firstFinding("[\"../lib/broken.jar\"]"));
        pack(machine.resolve("lib/empty.jar"), Map.of("readme.md", "no"));
        assertEquals("there is no description in `../lib/empty.jar`", firstFinding("[\"../lib/empty.jar\"]"));
    }

    @Test
    void aFileThatIsNoTextSaysSo() throws Exception {
        Files.write(folder.resolve("uapi/sizes.uapi"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals("it is not in UTF-8", refused(project("[]"), "sizes"));
    }

    @Test
    void theAnalysisSaysWhyAnImportIsRefused() throws Exception {
        write("project/vendor/a/sizes.uapi", "one");
        write("project/vendor/b/sizes.uapi", "another");
        write("project/uapi/main.uapi", Samples.lamp("main") + "import sizes;\n");
        String pictures = Samples.pictures(project("[\"vendor\"]").inspect().findings());
        assertEquals(1, pictures.lines().filter(line -> line.equals("error[UAPI0204]: `sizes.uapi` cannot be imported: there are several, `"
                + folder.resolve("vendor/a/sizes.uapi") + "`, `" + folder.resolve("vendor/b/sizes.uapi") + "`")).count(), pictures);
    }

    @Test
    void noneOfTwoRootsOfOneNameIsGuessed() throws Exception {
        write("project/uapi/a/sizes.uapi", Samples.lamp("sizes"));
        write("project/uapi/b/sizes.uapi", Samples.lamp("sizes"));
        write("project/uapi/main.uapi", Samples.lamp("main") + "import sizes;\n");
        String pictures = Samples.pictures(project("[]").inspect().findings());
        assertTrue(pictures.contains("error[UAPI0204]: `sizes.uapi` cannot be imported: there are several"), pictures);
    }

    @Test
    void aFolderOfTheCommandLineMayBeAnywhere() throws Exception {
        write("elsewhere/sizes.uapi", "elsewhere");
        Path file = write("project/uapi.json", "{ \"roots\": [\"uapi\"] }");
        Workspace workspace = Workspace.of(file, List.of(machine.resolve("elsewhere")), Texts.SAVED);
        assertEquals("elsewhere/sizes.uapi", found(workspace, "sizes"));
    }

    private Workspace project(String imports) throws Exception {
        return Workspace.of(write("project/uapi.json", "{ \"roots\": [\"uapi\"], \"imports\": " + imports + " }"), List.of(), Texts.SAVED);
    }

    private String firstFinding(String imports) throws Exception {
        return project(imports).findings().getFirst().message();
    }

    private String found(Workspace workspace, String module) {
        return called(workspace.find(main(workspace), module).orElseThrow());
    }

    private String refused(Workspace workspace, String module) {
        assertEquals(Optional.empty(), workspace.find(main(workspace), module));
        return workspace.refusal(main(workspace), module).orElseThrow().replace(machine + "/", "");
    }

    private String called(Source source) {
        return source.path().replace(machine + "/", "");
    }

    private static Source main(Workspace workspace) {
        return workspace.roots().stream().filter(source -> source.module().equals("main")).findFirst().orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        return Samples.write(machine.resolve(name), text);
    }

    private static void pack(Path jar, Map<String, String> files) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
