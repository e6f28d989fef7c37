package dev.uapi.examples.viommu;

import dev.uapi.iommufd.basic.DeviceId;

/// A device that is bound to `/dev/iommu` and given to a virtual machine.
interface AssignedDevice extends AutoCloseable {
    DeviceId id();

    /// Attaches it, instead of where it was attached before.
    ///
    /// @param table an address space or a page table, by its id
    void attach(long table);

    void detach();

    /// Unbinds it.
    @Override
    void close();
}
