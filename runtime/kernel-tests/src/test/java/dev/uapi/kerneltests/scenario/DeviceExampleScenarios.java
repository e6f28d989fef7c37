package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.kerneltests.VfioDevice;
import dev.uapi.runtime.Errno;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.basic.DeviceGetIrqInfo;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.IrqInfoFlags;
import dev.uapi.vfio.extended.DeviceFeature;
import dev.uapi.vfio.extended.DeviceFeatureFlags;
import dev.uapi.vfio.extended.DeviceFeatureIndex;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the descriptions show as examples of a device's commands, each with just what has to come before it.
@ExtendWith(VfioDevice.Present.class)
final class DeviceExampleScenarios {
    @Test
    void whatItIs(VfioDevice vfio) {
        vfio.bind();
        DeviceGetInfo info = DeviceGetInfo.allocate(vfio.iommu().arena());
        succeeds(info.tryCall(vfio.device()));
        assertEquals(DeviceFlags.PCI, info.flags());
    }

    @Test
    void itsConfigurationSpace(VfioDevice vfio) {
        vfio.bind();
        DeviceGetRegionInfo region = DeviceGetRegionInfo.allocate(vfio.iommu().arena()).index(7);
        succeeds(region.tryCall(vfio.device()));
        assertEquals(256, region.size());
    }

    @Test
    void itsInterruptLine(VfioDevice vfio) {
        vfio.bind();
        DeviceGetIrqInfo interrupts = DeviceGetIrqInfo.allocate(vfio.iommu().arena()).index(0);
        succeeds(interrupts.tryCall(vfio.device()));
        assertEquals(IrqInfoFlags.EVENTFD.with(IrqInfoFlags.MASKABLE).with(IrqInfoFlags.AUTOMASKED), interrupts.flags());
    }

    @Test
    void attachingAndDetaching(VfioDevice vfio) {
        vfio.bind();
        assertEquals(3, vfio.attach(vfio.iommu().allocate()));
        succeeds(DeviceDetachIommufdPt.allocate(vfio.iommu().arena()).tryCall(vfio.device()));
    }

    @Test
    void whetherItMigrates(VfioDevice vfio) {
        vfio.bind();
        Arena arena = vfio.iommu().arena();
        DeviceFeatureFlags ask = DeviceFeatureFlags.PROBE.with(DeviceFeatureFlags.GET);
        fails(Errno.ENOTTY, DeviceFeature.allocate(arena).flags(ask).feature(DeviceFeatureIndex.MIGRATION).tryCall(vfio.device()));
    }
}
