package dev.uapi.examples.viommu;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.vfio.VfioDevice;

/// A device in the hands of VFIO.
record OfVfio(VfioDevice device) implements AssignedDevice {
    @Override
    public DeviceId id() {
        return device.id();
    }

    @Override
    public Attached attach(Ioas ioas) {
        return device.attach(ioas)::close;
    }

    @Override
    public Attached attach(HwptPagingId table) {
        return device.attach(table)::close;
    }
}
