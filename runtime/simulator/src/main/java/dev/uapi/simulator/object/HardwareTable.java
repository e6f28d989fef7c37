package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;

/// A hardware page table, which devices are attached to.
public abstract class HardwareTable implements FileObject {
    private int holders;

    /// The table that the kernel fills: this one, or the one that it is nested on.
    public abstract PageTable filled();

    /// Whether the IOMMU in front of this device can use it.
    public abstract boolean fits(Endpoint device);

    /// Whether it can be attached to a PASID, or beside one.
    public abstract boolean takesPasids();

    /// One more holds it: an attached device, or another object.
    public final void hold() {
        holders++;
    }

    /// One less holds it.
    public final void letGo() {
        holders--;
    }

    @Override
    public final boolean isHeld() {
        return holders > 0;
    }
}
