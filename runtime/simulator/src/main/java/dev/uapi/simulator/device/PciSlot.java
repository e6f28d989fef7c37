package dev.uapi.simulator.device;

import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.Iommu;
import dev.uapi.simulator.hardware.IommuGroup;
import dev.uapi.simulator.hardware.PciDevice;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A place in a machine with a device in it and an IOMMU in front of it.
///
/// @param user     the open file that the device is bound through, if any
/// @param presence whether the device is there
public record PciSlot(
        PciDevice device, Iommu iommu, IommuGroup group, AtomicReference<@Nullable VfioFile> user, Presence presence)
        implements Endpoint {
    /// A place whose device nobody uses.
    public PciSlot(PciDevice device, Iommu iommu, IommuGroup group) {
        this(device, iommu, group, new AtomicReference<>(), new Presence());
    }

    /// Conventional PCI has none.
    @Override
    public boolean hasTranslationCache() {
        return false;
    }
}
