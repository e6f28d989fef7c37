package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How much memory of the process is pinned, as the kernel counts it.
@ExtendWith(Subject.class)
final class PinningScenarios {
    private static final long LENGTH = 0x10000;
    private static final long KIB = 1024;

    private static long memory(Iommu iommu) {
        return iommu.arena().allocate(LENGTH, 0x1000).fill((byte) 1).address();
    }

    /// In bytes.
    private static long pinned() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmPin:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutADeviceNothingIsPinned(Iommu iommu) throws IOException {
        long before = pinned();
        IoasId ioas = iommu.allocate();
        long iova = iommu.mapped(ioas, memory(iommu), LENGTH);
        succeeds(iommu.copy(ioas, iova, LENGTH).tryCall(iommu.device()));

        assertEquals(before, pinned());
    }

    @Test
    @Tag(Subject.KERNEL_ONLY)
    void anAttachedDevicePinsEachMappingOfMemoryButNoCopy(Iommu iommu) throws IOException {
        assumeTrue(MockDevice.isThere(iommu.device()));
        long before = pinned();
        IoasId ioas = iommu.allocate();
        long memory = memory(iommu);
        try (MockDevice _ = MockDevice.attachedTo(ioas.value(), iommu.device())) {
            long iova = iommu.mapped(ioas, memory, LENGTH);
            assertEquals(before + LENGTH, pinned());

            succeeds(iommu.copy(ioas, iova, LENGTH).tryCall(iommu.device()));
            assertEquals(before + LENGTH, pinned());

            long again = iommu.mapped(ioas, memory, LENGTH);
            assertEquals(before + 2 * LENGTH, pinned());

            assertEquals(LENGTH, iommu.unmapped(ioas, again, LENGTH));
            assertEquals(before + LENGTH, pinned());

            assertEquals(2 * LENGTH, iommu.unmapped(ioas, 0, -1));
            assertEquals(before, pinned());
        }
    }
}
