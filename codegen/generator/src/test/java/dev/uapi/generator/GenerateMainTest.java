package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateMainTest {
    @TempDir
    private Path folder;

    private Path window;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void writeDescription() throws IOException {
        window = Files.writeString(folder.resolve("window.uapi"), Texts.window());
    }

    @Test
    void writesToThePackageAskedFor() {
        assertEquals(0, run("--target", "java", "--out", out().toString(), "--package", "org.example.panes", window.toString()));
        assertTrue(Files.exists(out().resolve("org/example/panes/basic/Show.java")));
    }

    @Test
    void makesOneTierOnly() throws IOException {
        assertEquals(0, run("--target", "java", "--out", out().toString(), window.toString()));
        assertEquals(Set.of("basic", "extended"), tiers());
        assertEquals(0, run("--target", "java", "--out", out().toString(), "--tier", "basic", window.toString()));
        assertEquals(Set.of("basic"), tiers(), "what was made before goes");
        assertEquals(0, run("--target", "java", "--out", out().toString(), "--tier", "extended", window.toString()));
        assertEquals(Set.of("extended"), tiers());
    }

    @Test
    void showsWhatIsWrongWithADescriptionAndWritesNothing() throws IOException {
        Files.writeString(window, Texts.window().replace("is PANE", "is PAIN"));
        assertEquals(1, run("--target", "java", "--out", out().toString(), window.toString()));
        assertTrue(said().contains("PAIN"), said());
        assertTrue(said().contains("^"), said());
        assertFalse(Files.exists(out()));
    }

    @Test
    void makesNothingWhenItIsToCheckOnly() throws IOException {
        assertEquals(0, run("--check", window.toString()), said());
        Files.writeString(window, Texts.window().replace("is PANE", "is PAIN"));
        assertEquals(1, run("--check", window.toString()));
        assertTrue(said().contains("PAIN"), said());
        assertFalse(Files.exists(out()));
    }

    @Test
    void saysInOneLineThatAFileIsMissing() {
        assertEquals(2, run("--target", "java", "--out", out().toString(), folder.resolve("none.uapi").toString()));
        assertEquals(1, said().lines().count(), said());
        assertTrue(said().contains("none.uapi"), said());
    }

    @Test
    void saysInOneLineThatAFolderCannotBeWritten() {
        assertEquals(2, run("--target", "java", "--out", window.toString(), window.toString()));
        List<String> told = said().lines().filter(line -> line.startsWith("error")).toList();
        assertEquals(1, told.size(), said());
        assertTrue(told.getFirst().contains("cannot write"), said());
    }

    @Test
    void takesTemplatesInThePlaceOfATarget() throws IOException {
        Path group = folder.resolve("target.stg");
        Files.writeString(group, "enum_path(it) ::= \"<it.name>\"\nenum(it) ::= \"<it.members:{m|<m.value> }>\"\n");
        assertEquals(0, run("--templates", folder.toString(), "--out", out().toString(), window.toString()), said());
        assertTrue(Files.exists(out().resolve("window_access")));
        Files.writeString(group, Files.readString(group).replace("m.value", "m.valeu"));
        assertEquals(2, run("--templates", folder.toString(), "--out", out().toString(), window.toString()));
        String said = "error[UAPI1604]: MemberView has no 'valeu': did you mean 'value'?\n  --> " + group + ":2:31\n";
        assertTrue(said().endsWith(said), said());
    }

    @Test
    void saysWhatIsWrongWithTheArguments() {
        for (List<String> wrong : List.of(
                List.<String>of(), List.of("--check"), List.of("--target"), List.of("--target", "cobol"), List.of("--colour", "x"),
                List.of("--target", "java", "--out", "x"), List.of("--target", "java", "--templates", "x"), List.of("--package", "a.class"),
                List.of("--bindings-of", "other"), List.of("--bindings-of", "other=a.class"), List.of("--tier", "middle"))) {
            errors.reset();
            assertEquals(2, run(wrong.toArray(String[]::new)), wrong.toString());
            assertEquals(1, said().lines().count(), said());
        }
    }

    @Test
    void findsImportsBesideTheFileAndOnThePath() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("more.uapi"), "uapi 1;\n\npart of window;\n\nstruct window_more {\n    in u32 x;\n}\n");
        Files.writeString(window, Texts.window().replace("device window", "import more;\n\ndevice window"));
        assertEquals(1, run("--target", "java", "--out", out().toString(), window.toString()), said());
        assertEquals(0, run(
                "--target", "java", "--out", out().toString(), "--import-path", elsewhere.toString(), window.toString()), said());
        assertTrue(Files.exists(out().resolve("uapi/window/basic/More.java")));
    }

    @Test
    void obeysTheProjectThatIsNamed() throws IOException {
        Path project = project("\"imports\": []");
        assertEquals(0, run("--target", "java", "--out", out().toString(), "--project", project.toString()), said());
        assertTrue(Files.exists(out().resolve("uapi/window/basic/Show.java")));
        project("\"checks\": { \"UAPI0407\": \"eror\" }");
        assertEquals(1, run("--target", "java", "--out", out().toString(), "--project", project.toString(), window.toString()));
        assertTrue(said().contains("error[UAPI1104]"), said());
    }

    @Test
    void seesDescriptionsAsOfTheReleaseOfTheProject() throws IOException {
        Path project = project("\"release\": \"1.3\"");
        assertEquals(0, run("--target", "c-header", "--out", out().toString(), window.toString()), said());
        assertTrue(header().contains("WINDOW_ACCESS_TAKE"));
        assertEquals(0, run("--target", "c-header", "--out", out().toString(), "--project", project.toString()), said());
        assertFalse(header().contains("WINDOW_ACCESS_TAKE"));
    }

    @Test
    void obeysNoProjectThatNobodyNames() throws IOException {
        project("\"nothing\": 1");
        assertEquals(0, run("--target", "java", "--out", out().toString(), window.toString()), said());
    }

    @Test
    void saysInOneLineThatTheProjectIsMissing() {
        assertEquals(2, run("--target", "java", "--out", out().toString(), "--project", folder.resolve("uapi.json").toString()));
        assertEquals("error: cannot read " + folder.resolve("uapi.json") + ": there is no such file\n", said());
    }

    private String header() throws IOException {
        return Files.readString(out().resolve("linux/window.h"));
    }

    private Path project(String member) throws IOException {
        return Files.writeString(folder.resolve("uapi.json"), "{ \"roots\": [\"window.uapi\"], " + member + " }");
    }

    private Set<String> tiers() throws IOException {
        Path packages = out().resolve("uapi/window");
        try (Stream<Path> files = Files.walk(packages)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> packages.relativize(file).getName(0).toString())
                    .collect(Collectors.toSet());
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private int run(String... arguments) {
        return GenerateMain.run(List.of(arguments), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
