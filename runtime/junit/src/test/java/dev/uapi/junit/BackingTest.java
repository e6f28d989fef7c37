package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.Simulator;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;

/// Where tests run, and why they do not.
final class BackingTest {
    private static final Map<String, String> KERNEL = Map.of("dev.uapi.junit.backing", "kernel");
    private static final String WANTS_MORE = "only the simulator does what this test wants, and it is to run on the real device";

    static final class OnKernel {
        @Test
        @dev.uapi.junit.Iommufd(device = Backing.KERNEL)
        void method(Iommufd iommu) {
            iommu.allocateIoas().close();
        }

        @Test
        void parameter(@dev.uapi.junit.Iommufd(device = Backing.KERNEL) Iommufd iommu) {
            iommu.allocateIoas().close();
        }
    }

    @dev.uapi.junit.Iommufd
    static final class AsConfigured {
        @Test
        void test(Iommufd iommu) {
            iommu.allocateIoas().close();
        }
    }

    static final class WantsMore {
        @Test
        @dev.uapi.junit.Iommufd(device = Backing.KERNEL)
        void simulator(Simulator simulator) {
            simulator.close();
        }

        @Test
        @dev.uapi.junit.Iommufd(device = Backing.KERNEL)
        @Fails(with = Errno.EIO)
        void fault(Iommufd iommu) {
            iommu.close();
        }

        @FailNth
        @dev.uapi.junit.Iommufd(device = Backing.KERNEL)
        void sweep(Iommufd iommu) {
            iommu.close();
        }
    }

    private static void isSkippedForWantOfADevice(List<String> reasons, int tests) {
        assumeFalse(Files.exists(Iommufd.PATH), "there is a real device");
        assertEquals(tests, reasons.size());
        assertTrue(reasons.stream().allMatch(reason -> reason.startsWith("cannot open /dev/iommu: ")), reasons::toString);
    }

    @Test
    void withoutADeviceATestIsSkipped() {
        isSkippedForWantOfADevice(Runs.reasons(Runs.of(OnKernel.class)), 2);
    }

    @Test
    void theCommandLineChooses() {
        assertEquals(List.of("test(Iommufd): SUCCESSFUL"), Runs.ends(Runs.of(AsConfigured.class)));
        isSkippedForWantOfADevice(Runs.reasons(Runs.of(AsConfigured.class, KERNEL)), 1);
    }

    @Test
    void whatOnlyTheSimulatorDoesIsSkipped() {
        assertEquals(List.of(WANTS_MORE, WANTS_MORE, WANTS_MORE), Runs.reasons(Runs.of(WantsMore.class)));
    }

    @Test
    void nonsenseIsTold() {
        Map<String, String> nonsense = Map.of("dev.uapi.junit.backing", "hardware");
        List<String> failures = Runs.of(AsConfigured.class, nonsense).failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
                .map(thrown -> String.valueOf(Objects.requireNonNull(thrown.getCause()).getMessage()))
                .toList();
        assertEquals(List.of("@Iommufd: dev.uapi.junit.backing is kernel or simulator, not hardware"), failures);
    }
}
