package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineOptionsTest {
    @TempDir
    private Path folder;

    private Path lamp;
    private Path baseline;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(folder);
        change("in u32 on;", "in u8 on;\n    in aligned_u64 when;");
        baseline = folder.resolve("baseline.json");
    }

    @Test
    void whatIsAcceptedIsNeitherToldNorCounted() throws IOException {
        assertEquals(1, Run.of("check", lamp).status());
        assertEquals(new Run(0, "", ""), Run.of("check", "--baseline", baseline, "--write-baseline", lamp));
        assertEquals(
                """
                {
                  "accepted" : [ {
                    "code" : "UAPI0301",
                    "file" : "lamp.uapi",
                    "declaration" : "LAMP_SET",
                    "about" : "when"
                  }, {
                    "code" : "UAPI0601",
                    "file" : "lamp.uapi",
                    "declaration" : "LAMP_SET",
                    "about" : "when"
                  } ]
                }
                """,
                Files.readString(baseline));
        assertEquals(new Run(0, "", ""), Run.of("check", "--baseline", baseline, lamp));
    }

    @Test
    void anEditElsewhereBringsNothingBack() throws IOException {
        Run.of("check", "--baseline", baseline, "--write-baseline", lamp);
        change("/// Switches the lamp.", "/// Switches the lamp,\n/// or does not.");
        assertEquals(new Run(0, "", ""), Run.of("check", "--baseline", baseline, lamp));
    }

    @Test
    void whatIsNewIsTold() throws IOException {
        Run.of("check", "--baseline", baseline, "--write-baseline", lamp);
        change("    required;", "    in u32 hue;\n    required;");
        Run run = Run.of("check", "--baseline", baseline, lamp);
        assertTrue(run.out().contains("the field `hue` is not documented"), run.out());
        assertTrue(run.out().endsWith("1 error, 1 warning\n"), run.out());
        assertEquals(1, run.status());
    }

    @Test
    void whatIsMendedIsToldSoThatTheBaselineShrinks() throws IOException {
        Run.of("check", "--baseline", baseline, "--write-baseline", lamp);
        change("    in aligned_u64 when;", "    /// When.\n    in aligned_u64 when;");
        Run run = Run.of("check", "--baseline", baseline, lamp);
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("warning[UAPI0212]: UAPI0601 is no longer found so often in `LAMP_SET: when`\n"), run.out());
        assertTrue(run.out().contains(baseline + ":8:14\n"), run.out());
        assertEquals(new Run(0, "", ""), Run.of("check", "--baseline", baseline, "--write-baseline", lamp));
        assertTrue(!Files.readString(baseline).contains("UAPI0601"));
    }

    @Test
    void aFileThatWasNotLookedAtKeepsWhatIsAccepted() throws IOException {
        String text = Files.readString(lamp).replace("description lamp", "description other");
        Path other = Files.writeString(folder.resolve("other.uapi"), text);
        Run.of("check", "--baseline", baseline, "--write-baseline", lamp, other);
        String both = Files.readString(baseline);
        assertEquals(new Run(0, "", ""), Run.of("check", "--baseline", baseline, "--write-baseline", other));
        assertEquals(both, Files.readString(baseline));
        Files.delete(lamp);
        assertTrue(Run.of("check", "--baseline", baseline, other).out().endsWith("0 errors, 2 warnings\n"));
    }

    @Test
    void whatLeavesNoMeaningIsNeverAccepted() throws IOException {
        change("in u8 on;", "in u9 on;");
        Run run = Run.of("check", "--baseline", baseline, "--write-baseline", lamp);
        assertEquals(1, run.status());
        assertTrue(run.out().contains("error[UAPI0201]: "), run.out());
        assertTrue(!Files.readString(baseline).contains("UAPI0201"));
    }

    @Test
    void aBrokenBaselineIsToldWithItsPlace() throws IOException {
        Files.writeString(baseline, "{ \"accepted\": [{ \"code\": \"UAPI0201\", \"fil\": \"lamp.uapi\", \"count\": 0 }] }\n");
        Run run = Run.of("check", "--baseline", baseline, lamp);
        assertEquals(1, run.status());
        assertTrue(run.out().contains("error[UAPI1102]: there is no key `fil` here\n --> " + baseline + ":1:38\n"), run.out());
        assertTrue(run.out().contains("error[UAPI0211]: UAPI0201 cannot be allowed\n"), run.out());
        assertTrue(run.out().contains("error[UAPI1104]: `0` cannot stand here\n"), run.out());
        assertEquals(run.out(), Run.of("check", "--baseline", baseline, "--write-baseline", lamp).out());
    }

    @Test
    void whatMakesNoSenseIsOneLine() {
        Run missing = Run.of("check", "--baseline", baseline, lamp);
        assertEquals(new Run(2, "", "uapi: cannot read " + baseline + ": there is no such file\n"), missing);
        Path nowhere = folder.resolve("no").resolve("baseline.json");
        assertEquals(
                new Run(2, "", "uapi: cannot write " + nowhere + ": there is no such folder\n"),
                Run.of("check", "--baseline", nowhere, "--write-baseline", lamp));
        Run alone = Run.of("check", "--write-baseline", lamp);
        assertTrue(alone.err().startsWith("uapi: --write-baseline goes with --baseline FILE\n"), alone.err());
    }

    private void change(String old, String now) throws IOException {
        Files.writeString(lamp, Files.readString(lamp).replace(old, now));
    }
}
