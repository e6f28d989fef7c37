package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Verdict;
import dev.uapi.runtime.simulation.Kernel;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a simulated kernel offers, as a program finds out.
final class ExtensionTest {
    /// No device is bound to a simulated file: an attempt on it goes as far as looking for it.
    private static final DeviceId NOBODY = new DeviceId(99);

    @ParameterizedTest
    @CsvSource({"6.6, false", "6.13, true", "7.3, true"})
    void filesAreMappedSince613(String release, boolean there) {
        try (Iommufd iommu = Iommufd.over(simulator(release))) {
            assertTrue(iommu.supports(dev.uapi.iommufd.basic.Extension.MAPPINGS));
            assertEquals(there, iommu.supports(dev.uapi.iommufd.basic.Extension.FILE_MAPPINGS));
            assertEquals(there, iommu.supports(dev.uapi.iommufd.basic.Presence.IOAS_MAP_FILE));
            assertEquals(Verdict.UNCLEAR, iommu.ask(dev.uapi.iommufd.extended.Extension.DIRTY_TRACKING).verdict(), "it takes a device");
        }
    }

    @ParameterizedTest
    @CsvSource({"6.2", "6.6", "6.12.117", "7.3"})
    void nothingIsLeftBehind(String release) {
        try (Device device = simulator(release); Iommufd iommu = Iommufd.over(device)) {
            features().forEach(feature -> {
                Evidence evidence = iommu.ask(feature, NOBODY);
                assertEquals(List.of(), evidence.leftBehind(), evidence.toString());
                assertFalse(evidence.reason().startsWith("asking failed"), evidence.toString());
            });
            assertEquals(1, firstId(device), "all ids are free");
        }
    }

    @Test
    void nothingIsLeftBehindWhereItBreaksOff() {
        for (long command : List.of(IoasAlloc.COMMAND, HwptAlloc.COMMAND)) {
            for (Errno errno : List.of(Errno.ENOMEM, Errno.EINTR, Errno.EFAULT)) {
                try (Simulator device = simulator("7.3"); Iommufd iommu = Iommufd.over(device)) {
                    device.inject(Fault.next(command, errno));
                    Evidence evidence = iommu.ask(dev.uapi.iommufd.extended.Extension.NESTING, NOBODY);
                    assertEquals(Verdict.UNCLEAR, evidence.verdict());
                    assertEquals(Optional.of(errno), evidence.decisive().orElseThrow().errno());
                    assertEquals(1, firstId(device), "all ids are free");
                }
            }
        }
    }

    @Test
    void whatIsLeftBehindIsNamed() {
        try (Simulator device = simulator("7.3"); Iommufd iommu = Iommufd.over(device)) {
            device.inject(Fault.next(Destroy.COMMAND, Errno.EBUSY));
            assertEquals(
                    List.of("something of IOMMU_IOAS_ALLOC {}: IOMMU_DESTROY { id = 1 } = EBUSY"),
                    iommu.ask(dev.uapi.iommufd.extended.Extension.NESTING, NOBODY).leftBehind());
        }
    }

    private static Stream<Feature> features() {
        return Stream.<Feature[]>of(
                dev.uapi.iommufd.basic.Extension.values(), dev.uapi.iommufd.basic.Presence.values(),
                dev.uapi.iommufd.extended.Extension.values(), dev.uapi.iommufd.extended.Presence.values()).flatMap(Arrays::stream);
    }

    private static long firstId(Device device) {
        try (Arena arena = Arena.ofConfined()) {
            IoasAlloc argument = IoasAlloc.allocate(arena);
            argument.call(device);
            return argument.outIoasId().value();
        }
    }

    private static Simulator simulator(String release) {
        return Simulator.open(Kernel.DEFAULT.withRelease(Release.parse(release)));
    }
}
