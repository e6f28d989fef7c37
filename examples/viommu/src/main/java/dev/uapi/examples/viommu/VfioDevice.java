package dev.uapi.examples.viommu;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import java.lang.foreign.Arena;
import java.nio.file.Path;

/// A device in the hands of VFIO.
///
/// @param file of the device
record VfioDevice(KernelDevice file, DeviceId id) implements AssignedDevice {
    /// Opens a device and binds it.
    ///
    /// @param path  `/dev/vfio/devices/vfio0`
    /// @param iommu the open `/dev/iommu`
    static VfioDevice bind(Path path, KernelDevice iommu) {
        KernelDevice file = KernelDevice.open(path);
        try (Arena arena = Arena.ofConfined()) {
            DeviceBindIommufd binding = DeviceBindIommufd.allocate(arena).iommufd(iommu.fd());
            binding.call(file);
            return new VfioDevice(file, binding.outDevid());
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    @Override
    public void attach(long table) {
        try (Arena arena = Arena.ofConfined()) {
            DeviceAttachIommufdPt.allocate(arena).ptId(table).call(file);
        }
    }

    @Override
    public void detach() {
        try (Arena arena = Arena.ofConfined()) {
            DeviceDetachIommufdPt.allocate(arena).call(file);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
