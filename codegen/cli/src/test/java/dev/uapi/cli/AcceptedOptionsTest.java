package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AcceptedOptionsTest {
    private static final Path SPEC = Path.of("../../spec/src/main/uapi");
    private static final Path HISTORY = Path.of("../../grammar/compare/src/test/resources/dev/uapi/compare/history.txt");

    @TempDir
    private Path folder;

    private Path before;
    private Path after;
    private Path list;

    @BeforeEach
    void write() throws IOException {
        before = Samples.lamp(folder);
        after = Files.writeString(folder.resolve("after.uapi"), Files.readString(before).replace("= 0x10 (", "= 0x11 ("));
        list = folder.resolve("breaks.txt");
    }

    @Test
    void whatIsAcceptedDoesNotCount() throws IOException {
        Files.writeString(list, "# No program\n# had it yet.\nUAPI1303 LAMP_SET: 0x4c11, was 0x4c10\n");
        assertEquals(new Run(0, "0 breaking, 0 growth, 0 addition, 0 documentation, 1 accepted\n", ""), diff());
        JsonNode change = new JsonMapper().readTree(diff("--format", "json").out()).at("/changes/0");
        assertEquals("No program had it yet.", change.get("accepted").asString());
        JsonNode result = new JsonMapper().readTree(diff("--format", "sarif").out()).at("/runs/0/results/0");
        assertEquals("No program had it yet.", result.at("/suppressions/0/justification").asString());
        assertTrue(diff("--format", "junit").out().contains("<skipped message=\"accepted: No program had it yet.\"/>"));
        assertEquals("", diff("--format", "github").out());
    }

    @Test
    void whatBreaksIsWrittenDownWithItsReason() throws IOException {
        assertEquals(1, Run.of("diff", before, after).status());
        assertEquals(0, diff("--accept", "No program had it yet.").status());
        assertEquals("# No program had it yet.\nUAPI1303 LAMP_SET: 0x4c11, was 0x4c10\n", Files.readString(list));
        Files.writeString(after, Files.readString(after).replace("/dev/lamp", "/dev/lamps"));
        assertEquals(1, diff().status());
        assertEquals(0, diff("--accept", "Udev links it.").status());
        assertEquals(
                """
                # No program had it yet.
                UAPI1303 LAMP_SET: 0x4c11, was 0x4c10

                # Udev links it.
                UAPI1362 lamp: it is /dev/lamps, was /dev/lamp
                """,
                Files.readString(list));
        assertEquals(0, diff("--accept", "Nothing else breaks.").status());
        assertFalse(Files.readString(list).contains("Nothing else"));
    }

    @Test
    void whatDoesNotBreakAnyMoreIsTold() throws IOException {
        Files.writeString(list, "# Why.\nUAPI1303 LAMP_SET: 0x4c12, was 0x4c10\n");
        Run run = diff();
        assertEquals(1, run.status());
        assertEquals("uapi: " + list + ":2:1: UAPI1303 LAMP_SET does not break any more: take it out\n", run.err());
    }

    @Test
    void aLineHoldsForTheReleaseItNames() throws IOException {
        Path iommufd = SPEC.resolve("iommufd.uapi");
        Path vfio = SPEC.resolve("vfio.uapi");
        List<Object> all = List.of("diff", "--as-of", "6.11..6.12", "--accepted", HISTORY, iommufd, vfio);
        assertTrue(Run.of(all.toArray()).out().endsWith(", 2 accepted\n"));
        assertEquals(0, Run.of("diff", "--as-of", "6.2..7.3", "--accepted", HISTORY, iommufd, vfio).status());
        assertEquals(1, Run.of("diff", "--as-of", "6.2..7.3", iommufd, vfio).status());
    }

    @Test
    void aWrongListIsToldWithItsPlaces() throws IOException {
        Files.writeString(list, "UAPI1303 LAMP_SET: 0x4c11, was 0x4c10\n\n# Why.\nUAPI1391 LAMP_SET: 17\nUAPI9999 LAMP: no\nLAMP_SET\n");
        Run run = diff("--accept", "Never written.");
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("`# …` is missing here\n --> " + list + ":1:1\n"), run.err());
        assertTrue(run.err().contains("UAPI1391 cannot stand here\n --> " + list + ":4:1\n"), run.err());
        assertTrue(run.err().contains("there is no rule `UAPI9999`\n --> " + list + ":5:1\n"), run.err());
        assertTrue(run.err().contains("`LAMP_SET` cannot stand here\n --> " + list + ":6:1\n"), run.err());
        assertFalse(Files.readString(list).contains("Never"));
    }

    @Test
    void whatMakesNoSenseIsOneLine() {
        assertEquals(new Run(2, "", "uapi: cannot read " + list + ": there is no such file\n"), diff());
        assertTrue(Run.of("diff", "--accept", "Why.", before, after).err().startsWith("uapi: --accept goes with --accepted FILE\n"));
    }

    private Run diff(String... more) {
        return Run.of(Stream.concat(Stream.of("diff", "--accepted", list, before, after), Stream.of(more)).toArray());
    }
}
