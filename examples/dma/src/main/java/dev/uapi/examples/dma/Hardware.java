package dev.uapi.examples.dma;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.extended.GetHwInfo;
import java.lang.foreign.Arena;

/// What kind of IOMMU is in front of a device. Nobody needs to know in order to map memory; it is asked out of curiosity.
final class Hardware {
    private Hardware() {}

    static String kind(Iommufd iommu, DeviceId device) {
        try (Arena arena = Arena.ofConfined()) {
            GetHwInfo info = GetHwInfo.allocate(arena).devId(device);
            info.call(iommu.device());
            return info.outDataType().toString();
        }
    }
}
