package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
    private static final String HEADER = """
            #include <linux/ioctl.h>
            /** struct lamp_set - Switches a lamp. @on: 1: on. */
            struct lamp_set { unsigned int on; };
            #define LAMP_SET _IOW('L', 1, struct lamp_set)
            #define LAMP_OTHER _IOW('L', 2, struct other)
            """;

    @TempDir
    private Path folder;

    private Path header;

    @BeforeEach
    void write() throws IOException {
        header = Files.writeString(folder.resolve("lamp-x.h"), HEADER);
    }

    @Test
    void whatIsImportedCanBeCheckedAndVerified() {
        Path out = folder.resolve("lamp.uapi");
        Run run = Run.of("import", header, "--out", out, "--since", "6.2");
        assertEquals("", run.out());
        assertEquals(0, run.status());
        assertEquals(0, Run.of("check", out).status());
        assertEquals(0, Run.of("verify-header", header, "--against", out).status());
    }

    @Test
    void whatIsImportedIsInTheStyle() throws IOException {
        Path more = Files.writeString(folder.resolve("more.h"), HEADER + """
                struct lamp_more { unsigned int on; unsigned char where[8]; };
                #define LAMP_MORE _IOW('L', 3, struct lamp_more)
                """);
        Path out = folder.resolve("more.uapi");
        assertEquals(0, Run.of("import", more, "--out", out).status());
        assertTrue(Files.readString(out).contains("    in u32   on;\n    in u8[8] where;\n"), Files.readString(out));
        assertEquals(new Run(0, "", ""), Run.of("fmt", "--check", out));
    }

    @Test
    void whatCouldNotBeReadIsToldWithItsPlace() {
        Run run = Run.of("import", header);
        assertTrue(run.err().startsWith(header + ":5:9: not read: LAMP_OTHER: "), run.err());
    }

    @Test
    void withoutAFileItGoesToStandardOutput() {
        Run run = Run.of("import", header, "--name", "lamps", "--since", "6.2", "--header", "linux/lamps.h");
        assertTrue(run.out().contains("\ndescription lamps {\n"), run.out());
        assertTrue(run.out().contains("    header <linux/lamps.h>;\n    since  6.2;\n"), run.out());
        assertEquals(run, Run.of("import", header, "--name", "lamps", "--since", "6.2", "--header", "linux/lamps.h"));
    }

    @Test
    void theNameComesFromTheFile() {
        assertTrue(Run.of("import", header).out().contains("\ndescription lamp_x {\n"));
    }

    @Test
    void nothingIsOverwrittenUnlessAskedFor() throws IOException {
        Path out = Files.writeString(folder.resolve("lamp.uapi"), "mine");
        Run run = Run.of("import", header, "--out", out);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("lamp.uapi is there already"), run.err());
        assertEquals("mine", Files.readString(out));
        assertEquals(0, Run.of("import", header, "--out", out, "--force").status());
        assertTrue(Files.readString(out).startsWith("uapi 1;\n"));
    }

    @Test
    void whatMakesNoSenseIsOneLine() throws IOException {
        assertEquals(2, Run.of("import", header, "--since", "soon").status());
        assertEquals(2, Run.of("import", header, "--name", "a b").status());
        assertEquals(2, Run.of("import", header, "--header", "a b").status());
        assertEquals(2, Run.of("import", header, "--out", folder.resolve("no/such/folder")).status());
        Path missing = folder.resolve("missing.h");
        assertEquals(new Run(2, "", "uapi: cannot read " + missing + ": there is no such file\n"), Run.of("import", missing));
    }

    @Test
    void whatIsNoHeaderIsNotImported() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.h"), "\u0001\u001b[31m%%%% { \n");
        Run run = Run.of("import", noise);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("uapi: there is nothing in " + noise + " that could be described\n"), run.err());
        assertTrue(run.err().indexOf('\u001b') < 0, run.err());
    }
}
