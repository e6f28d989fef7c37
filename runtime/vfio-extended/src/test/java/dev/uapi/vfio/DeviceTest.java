package dev.uapi.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Release;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.extended.ExtendedDeviceAttachFlags;
import dev.uapi.vfio.extended.ExtendedDeviceBindFlags;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Flags of the extended API in commands of the basic one.
final class DeviceTest {
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void aTokenTakesALongerStructure() {
        DeviceBindIommufd argument = DeviceBindIommufd.allocate(arena);
        assertEquals(DeviceBindIommufd.MINIMUM_SIZE, argument.minimumSize());
        argument.flags(ExtendedDeviceBindFlags.FLAG_TOKEN);
        assertEquals(DeviceBindIommufd.SIZE, argument.minimumSize());
        argument.argsz(DeviceBindIommufd.MINIMUM_SIZE);
        assertTrue(argument.causes(Errno.EINVAL).contains(DeviceBindIommufd.Causes.TOO_SMALL));
        assertEquals("[flags, since 6.17]", argument.missingIn(new Release(6, 16, 0)).subList(0, 1).toString());
    }

    @Test
    void aPasidHasAName() {
        DeviceAttachIommufdPt argument = DeviceAttachIommufdPt.allocate(arena).flags(ExtendedDeviceAttachFlags.PASID);
        assertEquals("VFIO_DEVICE_ATTACH_PASID", argument.flags().toString());
        assertFalse(argument.flags().hasUnknown());
    }
}
