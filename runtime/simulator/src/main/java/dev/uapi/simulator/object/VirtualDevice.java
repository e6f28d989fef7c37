package dev.uapi.simulator.object;

/// The number by which a guest knows a device. It holds the guest's virtual IOMMU.
public final class VirtualDevice implements FileObject {
    private final VirtualIommu viommu;
    private final BoundDevice device;
    private final long number;

    /// @param number that the guest knows no device by
    public VirtualDevice(VirtualIommu viommu, BoundDevice device, long number) {
        this.viommu = viommu;
        this.device = device;
        this.number = number;
        viommu.hold();
        viommu.know(device, number);
    }

    public BoundDevice device() {
        return device;
    }

    @Override
    public boolean isHeld() {
        return false;
    }

    @Override
    public void destroyed() {
        viommu.forget(number);
        viommu.letGo();
    }
}
