package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.kerneltests.Recording;
import dev.uapi.kerneltests.VfioDevice;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.EventFd;
import dev.uapi.runtime.Layouts;
import dev.uapi.vfio.basic.DeviceReset;
import dev.uapi.vfio.extended.DeviceFeature;
import dev.uapi.vfio.extended.DeviceFeatureFlags;
import dev.uapi.vfio.extended.DeviceFeatureIndex;
import dev.uapi.vfio.extended.DeviceGetPciHotResetInfo;
import dev.uapi.vfio.extended.DevicePciHotReset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a device can do besides, or cannot: resets and features.
@ExtendWith(VfioDevice.Present.class)
final class DeviceFeatureScenarios {
    private static final int WAKEUP_SIZE = 8;
    private static final List<DeviceFeatureIndex> SLEEPING = List.of(
            DeviceFeatureIndex.LOW_POWER_ENTRY, DeviceFeatureIndex.LOW_POWER_ENTRY_WITH_WAKEUP, DeviceFeatureIndex.LOW_POWER_EXIT);

    private static DeviceFeature feature(VfioDevice vfio, DeviceFeatureFlags flags, DeviceFeatureIndex index) {
        return DeviceFeature.allocate(vfio.iommu().arena()).flags(flags).feature(index);
    }

    private static long sleep(VfioDevice vfio, int wakeup) {
        DeviceFeature argument = DeviceFeature.allocate(vfio.iommu().arena(), WAKEUP_SIZE)
                .flags(DeviceFeatureFlags.SET).feature(DeviceFeatureIndex.LOW_POWER_ENTRY_WITH_WAKEUP);
        argument.data().set(Layouts.U32, 0, wakeup);
        return argument.tryCall(vfio.device());
    }

    private static void wake(VfioDevice vfio) {
        succeeds(feature(vfio, DeviceFeatureFlags.SET, DeviceFeatureIndex.LOW_POWER_EXIT).tryCall(vfio.device()));
    }

    @Test
    void aDeviceCannotBeResetByItself(VfioDevice vfio) {
        fails(Errno.EINVAL, DeviceReset.tryCall(vfio.device()));
        vfio.bind();
        fails(Errno.EINVAL, DeviceReset.tryCall(vfio.device()));
    }

    /// The device is right on the root bus.
    @Test
    void noHotResetWithoutASlotOrABusOfItsOwn(VfioDevice vfio) {
        vfio.bind();
        DeviceGetPciHotResetInfo info = DeviceGetPciHotResetInfo.allocate(vfio.iommu().arena(), 4);
        fails(Errno.ENODEV, info.tryCall(vfio.device()));
        fails(Errno.ENODEV, DevicePciHotReset.allocate(vfio.iommu().arena()).tryCall(vfio.device()));
        fails(Errno.EINVAL, DevicePciHotReset.allocate(vfio.iommu().arena(), 1).count(1).tryCall(vfio.device()));
        fails(Errno.EINVAL, DevicePciHotReset.allocate(vfio.iommu().arena()).count(1).tryCall(vfio.device()));
        fails(Errno.EINVAL, DevicePciHotReset.allocate(vfio.iommu().arena()).flags(1).tryCall(vfio.device()));
    }

    @Test
    void theDriverOfPciDevicesLetsThemSleep(VfioDevice vfio) {
        vfio.bind();
        for (long number = 0; number <= DeviceFeatureIndex.ZPCI_ERROR.value(); number++) {
            DeviceFeatureIndex index = new DeviceFeatureIndex(number);
            boolean known = SLEEPING.contains(index);
            DeviceFeatureFlags set = DeviceFeatureFlags.PROBE.with(DeviceFeatureFlags.SET);
            assertEquals(known ? 0 : Errno.ENOTTY.result(), feature(vfio, DeviceFeatureFlags.PROBE, index).tryCall(vfio.device()));
            assertEquals(known ? 0 : Errno.ENOTTY.result(), feature(vfio, set, index).tryCall(vfio.device()));
            Errno wrongWay = known ? Errno.EINVAL : Errno.ENOTTY;
            fails(wrongWay, feature(vfio, DeviceFeatureFlags.PROBE.with(DeviceFeatureFlags.GET), index).tryCall(vfio.device()));
            fails(wrongWay, feature(vfio, DeviceFeatureFlags.NONE, index).tryCall(vfio.device()));
            fails(Errno.EINVAL, feature(vfio, DeviceFeatureFlags.GET.with(DeviceFeatureFlags.SET), index).tryCall(vfio.device()));
        }
    }

    @Test
    void aDeviceMaySleepOnce(VfioDevice vfio) {
        vfio.bind();
        wake(vfio);
        succeeds(feature(vfio, DeviceFeatureFlags.SET, DeviceFeatureIndex.LOW_POWER_ENTRY).tryCall(vfio.device()));
        fails(Errno.EINVAL, feature(vfio, DeviceFeatureFlags.SET, DeviceFeatureIndex.LOW_POWER_ENTRY).tryCall(vfio.device()));
        wake(vfio);
        fails(Errno.EINVAL, feature(vfio, DeviceFeatureFlags.SET, DeviceFeatureIndex.LOW_POWER_ENTRY_WITH_WAKEUP).tryCall(vfio.device()));
    }

    /// A trace does not know that there is a file in the data of the feature.
    @Test
    @Tag(Recording.LEFT_OUT)
    void anEventfdIsSignalledWhenItWakes(VfioDevice vfio) {
        vfio.bind();
        try (EventFd event = EventFd.open()) {
            succeeds(sleep(vfio, event.fd()));
            fails(Errno.EINVAL, sleep(vfio, event.fd()));
            wake(vfio);
            fails(Errno.EBADF, sleep(vfio, 999_999));
            fails(Errno.EINVAL, sleep(vfio, vfio.iommu().device().fd()));
            fails(Errno.EINVAL, sleep(vfio, -2));
        }
    }
}
