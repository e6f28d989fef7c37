package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitHubAnnotationsTest {
    @TempDir
    private Path folder;

    private Path lamp;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(Files.createDirectory(folder.resolve("100%,a:b")));
        Files.writeString(lamp, Files.readString(lamp).replace("in u32 on;", "in u8 on;\n    /// When.\n    in aligned_u64 when;"));
    }

    @Test
    void eachIsOneLineBesideItsPlace() {
        assertEquals(
                "::error file=100%25%2Ca%3Ab/lamp.uapi,line=24,col=5,endColumn=25,title=UAPI0301%3A A hole in front of a field::"
                        + "C would leave 3 bytes empty in front of `when`, at offset 5%0Aname them: `in u8[3] __reserved zero;`\n",
                told("check", "--format", "github", lamp).out());
    }

    @Test
    void whatGoesOverLinesHasNoColumns() throws IOException {
        Files.writeString(lamp, Files.readString(lamp).replace("in aligned_u64 when;", "in\n    aligned_u64 when;"));
        String told = told("check", "--format", "github", lamp).out();
        assertEquals("line=24,endLine=25,title=UAPI0301%3A", told.substring(told.indexOf("line="), told.indexOf(" A hole")));
    }

    @Test
    void whatBreaksIsAnErrorAndWhatGrowsIsANotice() throws IOException {
        Path before = Samples.lamp(folder);
        Path after = Files.writeString(folder.resolve("after.uapi"), Files.readString(before).replace("= 0x10 (", "= 0x11 (")
                + "\n/// Blinks.\nbasic command LAMP_BLINK = 0x12 (struct lamp_blink) {\n    /// Times.\n    in u32 n;\n    required;\n}");
        Run run = told("diff", "--format", "github", before, after);
        assertEquals(1, run.status());
        assertEquals(
                """
                ::error file=after.uapi,line=20,col=15,endColumn=23,title=UAPI1303%3A a command has another number::\
                LAMP_SET: a command has another number: 0x4c11, was 0x4c10%0A\
                compiled programs go on to call the old number, which is unknown now, or another command
                ::notice file=after.uapi,line=27,col=41,endColumn=51,title=UAPI1392%3A a structure has come::\
                lamp_blink: a structure has come: it has 8 bytes%0Aold programs do not use it
                ::notice file=after.uapi,line=27,col=15,endColumn=25,title=UAPI1391%3A a command has come::\
                LAMP_BLINK: a command has come: 0x4c12 on /dev/lamp%0Aold programs do not call it
                """,
                run.out());
    }

    private Run told(Object... arguments) {
        return Run.in(new Environment(Map.of("GITHUB_WORKSPACE", folder.toString()), ""), arguments);
    }
}
