package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ProbeCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.2", "6.6", "6.7", "6.8", "6.11", "6.12", "6.12.117", "6.13", "6.15", "6.17", "6.19", "7.0", "7.3"})
    void theSimulatorOffersWhatItsReleaseShould(String release) {
        Run run = Run.of("probe", "--simulator", "--release", release);
        assertEquals(0, run.status(), run.out());
        assertTrue(run.out().endsWith("nothing is otherwise than described for Linux " + release + "\n"), run.out());
    }

    @Test
    void eachAnswerStandsBesideTheCallThatSaysSo() {
        Run run = Run.of("probe", "--simulator", "--release", "6.6", "IOMMU_HWPT_ALLOC.data_len", "IOMMU_HWPT_ALLOC.fault_id");
        assertEquals("""
                a simulated /dev/iommu, Linux 6.6

                  IOMMU_HWPT_ALLOC.data_len  absent       { data_len = 1, size = 32 } = E2BIG
                  IOMMU_HWPT_ALLOC.fault_id  absent       { fault_id = 1, size = 44 } = E2BIG

                0 supported, 2 absent, 0 cannot tell
                nothing is otherwise than described for Linux 6.6
                """, run.out());
    }

    @Test
    void whatBelongsToAnAbsentCommandIsAbsent() {
        Run run = Run.of("probe", "--simulator", "--release", "6.2", "IOMMU_VIOMMU_ALLOC");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("  IOMMU_VIOMMU_ALLOC                          absent       { size = 0 } = ENOTTY\n"), run.out());
        assertTrue(
                run.out().contains("    .data_len                                 absent       there is no command IOMMU_VIOMMU_ALLOC\n"),
                run.out());
        assertTrue(run.out().contains("0 supported, 6 absent, 0 cannot tell\n"), run.out());
    }

    @Test
    void anExtensionIsFoundByWhatItWasOnceCalled() {
        Run run = Run.of("probe", "--simulator", "EXT_USER_PAGE_TABLE");
        assertTrue(run.out().contains("  USER_PAGE_TABLES  supported    IOMMU_HWPT_INVALIDATE { "), run.out());
    }

    @Test
    void whatNeedsADeviceCannotBeTold() {
        Run run = Run.of("probe", "--simulator", "DIRTY_TRACKING");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("  DIRTY_TRACKING  cannot tell  it takes a DEVICE\n"), run.out());
    }

    @Test
    void colouredOnATerminalOnly() {
        Run run = Run.in(new Environment(Map.of(), "out"), "probe", "--simulator", "IOMMU_DESTROY");
        assertTrue(run.out().contains("\u001b[32msupported  \u001b[0m"), run.out());
        assertFalse(Run.of("probe", "--simulator", "IOMMU_DESTROY").out().contains("\u001b"));
    }

    /// `/dev/null` has no command at all.
    @Test
    void whatIsOtherwiseThanDescribedIsMarkedAndListed() throws IOException {
        Run run = Run.of("probe", "--of", Samples.lamp(folder), "--device", "/dev/null");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("\n! LAMP_SET  absent       { size = 0 } = ENOTTY\n"), run.out());
        assertTrue(run.out().contains(":\n  LAMP_SET is absent; described: from the beginning\n"), run.out());
    }

    @Test
    void programsReadTheSame() {
        Run run = Run.of("probe", "--simulator", "--release", "6.10", "--format", "json", "IOMMU_FAULT_QUEUE_ALLOC");
        assertEquals(0, run.status(), run.err());
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertEquals(
                List.of("file", "release", "supported", "absent", "unclear", "notes", "differences", "answers"),
                List.copyOf(root.propertyNames()));
        JsonNode answer = root.get("answers").get(0);
        assertEquals(
                List.of("name", "kind", "tier", "verdict", "reason", "expected", "difference", "calls", "leftBehind"),
                List.copyOf(answer.propertyNames()));
        assertEquals("absent", answer.get("verdict").asString());
        assertFalse(answer.get("expected").asBoolean());
        JsonNode call = answer.get("calls").get(1);
        assertEquals(List.of("purpose", "command", "arguments", "result", "errno"), List.copyOf(call.propertyNames()));
        assertEquals("attempt", call.get("purpose").asString());
        assertEquals("ENOTTY", call.get("errno").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "probe --simulator NESTNG                        | nothing is called NESTNG; did you mean NESTING?",
        "probe --simulator --release 5.3                 | nothing is known of iommufd in Linux 5.3: it is described from 6.2 through 7.3",
        "probe --simulator --release 9.0                 | nothing is known of iommufd in Linux 9.0",
        "probe --simulator --release six                 | 'six' is no release; write one such as 6.6 or 6.12.117",
        "probe --release 6.6                             | --release says what the simulator plays: it goes with --simulator",
        "probe --simulator --device /dev/null            | --simulator asks no file: it goes without --device and --vfio",
        "probe --device /dev/no/such/file                | cannot open /dev/no/such/file: ENOENT",
        "probe --device /dev/null --vfio /dev/no/device  | cannot open /dev/no/device: ENOENT",
        "probe --device /dev/null --vfio /dev/null       | VFIO_DEVICE_BIND_IOMMUFD: ENOTTY",
        "probe --simulator VFIO_DEVICE_RESET             | VFIO_DEVICE_RESET is asked of another file than /dev/iommu",
    })
    void whatCannotBeDoneIsOneLine(String line, String message) {
        Run run = Run.of((Object[]) line.split(" +"));
        assertEquals(2, run.status(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("uapi: ") && run.err().contains(message), run.err());
    }

    @Test
    void nothingIsAskedByAWrongDescription() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.uapi"), "uapi 1;\noops\n");
        Run run = Run.of("probe", "--of", wrong, "--device", "/dev/null");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("| oops"), run.err());
    }
}
