package dev.uapi.examples.viommu;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;

/// A device that is bound to `/dev/iommu` and given to a virtual machine.
interface AssignedDevice {
    DeviceId id();

    /// Attaches it to an address space: the kernel makes the page table.
    Attached attach(Ioas ioas);

    /// Attaches it to a page table.
    Attached attach(HwptPagingId table);

    /// Until this is closed, the device is attached.
    interface Attached extends AutoCloseable {
        @Override
        void close();
    }
}
