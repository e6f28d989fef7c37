package dev.uapi.examples.viommu;

import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import dev.uapi.kerneltests.Guest;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViommuTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static List<String> withMockDevice(TestDeviceFlags lacking) throws IOException, InterruptedException {
        return Guest.userMode().java(CLASS_PATH, List.of(WithMockDevice.class.getName(), Long.toString(lacking.value())));
    }

    private static void prints(String expected, List<String> output) {
        assertLinesMatch(expected.lines().toList(), output);
    }

    @Test
    void hardwareThatHasEverything() throws IOException, InterruptedException {
        prints(
                """
                What is there for DEVICE 3\\?
                    NESTING: supported, .* = 0\\)
                    USER_PAGE_TABLES: supported, .*
                    DIRTY_TRACKING: supported, .* = 0\\)
                    PAGE_FAULTS: supported, .*
                    PASIDS: supported, .* = 0\\)
                    VIRTUAL_IOMMUS: supported, .*
                The guest has 4 MiB of memory at 0x40000000.
                The device is attached to a page table made with IOMMU_HWPT_ALLOC_NEST_PARENT \\| IOMMU_HWPT_ALLOC_DIRTY_TRACKING.
                Page tables of the guest can be put on top of it.
                Pages that the device wrote: 0. So the guest could move.
                """,
                withMockDevice(TestDeviceFlags.NONE));
    }

    @Test
    void hardwareThatCannotTrackDirtyPages() throws IOException, InterruptedException {
        prints(
                """
                What is there for DEVICE 3\\?
                    NESTING: supported, .* = 0\\)
                    USER_PAGE_TABLES: supported, .*
                    DIRTY_TRACKING: absent, .* = EOPNOTSUPP\\)
                    PAGE_FAULTS: supported, .*
                    PASIDS: supported, .* = 0\\)
                    VIRTUAL_IOMMUS: supported, .*
                The guest has 4 MiB of memory at 0x40000000.
                The device is attached to a page table made with IOMMU_HWPT_ALLOC_NEST_PARENT.
                Page tables of the guest can be put on top of it.
                """,
                withMockDevice(TestDeviceFlags.NO_DIRTY));
    }

    @Test
    void hardwareThatHasNothingButTranslation() throws IOException, InterruptedException {
        Guest machine = Guest.emulated(Duration.ofMinutes(3));
        prints(
                """
                What is there for DEVICE 1\\?
                    NESTING: absent, .*IOMMU_HWPT_ALLOC \\{ flags = IOMMU_HWPT_ALLOC_NEST_PARENT, .* = EOPNOTSUPP\\)
                    USER_PAGE_TABLES: supported, .*
                    DIRTY_TRACKING: absent, .*IOMMU_HWPT_ALLOC \\{ flags = IOMMU_HWPT_ALLOC_DIRTY_TRACKING, .* = EOPNOTSUPP\\)
                    PAGE_FAULTS: supported, .*
                    PASIDS: absent, .* = EOPNOTSUPP\\)
                    VIRTUAL_IOMMUS: absent, .* = ENOTTY\\)
                The guest has 4 MiB of memory at 0x40000000.
                The device is attached to the address space: the kernel makes a plain page table.
                """,
                machine.java(CLASS_PATH, List.of(Viommu.class.getName())));
    }
}
