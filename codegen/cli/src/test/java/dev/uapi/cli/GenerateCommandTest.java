package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GenerateCommandTest {
    @TempDir
    private Path folder;

    private Path lamp;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(folder);
        out = folder.resolve("new").resolve("folder");
    }

    @ParameterizedTest
    @EnumSource
    void everyTargetIsMade(Target target) {
        Run run = Run.of("generate", "--target", target.label(), "--out", out, lamp);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().matches(target.label() + ": \\d+ files in .*\n"), run.out());
        assertTrue(Files.isDirectory(out));
    }

    @Test
    void oneTierIsMade() {
        assertEquals(0, Run.of("generate", "--target", "java", "--tier", "basic", "--out", out, lamp).status());
        assertTrue(Files.isDirectory(out.resolve("uapi/lamp/basic")));
        Run run = Run.of("generate", "--target", "java", "--tier", "middle", "--out", out, lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'middle' is no tier, but these are: basic, extended"), run.err());
    }

    @Test
    void templatesOfOnesOwnMakeWhatTheySay() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("names"));
        Files.writeString(templates.resolve("target.stg"), "command_path(it) ::= \"<it.name>\"\ncommand(it) ::= \"<it.struct>\"\n");
        Run run = Run.of("generate", "--templates", templates, "--out", out, lamp);
        assertEquals(new Run(0, templates + ": 1 files in " + out + "\n", ""), run);
        assertEquals("lamp_set", Files.readString(out.resolve("LAMP_SET")));
    }

    @Test
    void aMistakeInATemplateIsOneLineAndWritesNothing() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("names"));
        Files.writeString(templates.resolve("target.stg"), "command_path(it) ::= \"<it.name>\"\ncommand(it) ::= \"<it.strict>\"\n");
        Run run = Run.of("generate", "--templates", templates, "--out", out, lamp);
        String wrong = "error[UAPI1604]: CommandView has no 'strict': did you mean 'struct'?\n  --> " + templates + "/target.stg:2:19\n";
        assertEquals(new Run(2, "", wrong), run);
        assertFalse(Files.exists(out));
    }

    @Test
    void aTargetAndTemplatesDoNotGoTogether() {
        assertEquals(2, Run.of("generate", "--target", "java", "--templates", folder, "--out", out, lamp).status());
        Run neither = Run.of("generate", "--out", out, lamp);
        assertEquals(2, neither.status());
        assertTrue(neither.err().contains("--templates"), neither.err());
    }

    @Test
    void recordedCallsAreShown() throws IOException {
        Path trace = Files.writeString(folder.resolve("calls.jsonl"), """
                {"open":"lamp","release":"6.5"}
                {"ioctl":"LAMP_SET","arg":{"on":1},"errno":null}
                """);
        Run run = Run.of("generate", "--target", "markdown", "--trace", trace, "--out", out, lamp);
        assertEquals(0, run.status(), run.err());
        String page = Files.readString(out.resolve("lamp/command/LAMP_SET.md"));
        assertTrue(page.contains("ioctl(1</dev/lamp>, LAMP_SET, {on=1}) = 0\n"), page);
    }

    @Test
    void whatIsNoTraceIsOneLine() {
        Run missing = Run.of("generate", "--target", "docs", "--trace", "/no/such/file", "--out", out, lamp);
        assertEquals(new Run(2, "", "uapi: there is no file /no/such/file\n"), missing);
        Run other = Run.of("generate", "--target", "docs", "--trace", lamp, "--out", out, lamp);
        assertEquals(new Run(2, "", "uapi: " + lamp + " is no trace: it does not begin with a line of JSON\n"), other);
        assertFalse(Files.exists(out));
    }

    @Test
    void nothingIsMadeOfAWrongDescription() throws IOException {
        Files.writeString(lamp, Files.readString(lamp) + "oops\n");
        Run run = Run.of("generate", "--target", "docs", "--out", out, lamp);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("| oops"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Run.of("generate", "--target", "docs", "--out", file, lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().matches("uapi: cannot write " + file + ".*\n"), run.err());
    }

    @Test
    void whatIsMissingIsTold() {
        Run run = Run.of("generate", "--target", "docs", lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("--out"), run.err());
    }

    @Test
    void anUnknownTargetIsToldWithTheKnownOnes() {
        Run run = Run.of("generate", "--target", "c++", "--out", out, lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().contains(
                "'c++' is no target, but these are: java, simulator, docs, man, markdown, rst, c-header, syzlang"), run.err());
    }

    @Test
    void aPackageHasToBeALegalName() {
        Run run = Run.of("generate", "--target", "java", "--out", out, "--package", "a.class", lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'a.class' is no legal name"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void soHasThePackageOfAnImport() {
        assertEquals(0, Run.of("generate", "--target", "java", "--out", out, "--bindings-of", "other=org.example", lamp).status());
        Run run = Run.of("generate", "--target", "java", "--out", out, "--bindings-of", "other=a.class", lamp);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'a.class' is no legal name"), run.err());
    }
}
