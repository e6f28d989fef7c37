package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;

/// A device that was bound to the open file. Its driver holds it until it unbinds it.
public final class BoundDevice implements FileObject {
    /// What the description calls it.
    public static final String KIND = "DEVICE";

    private final Endpoint endpoint;
    private final DeviceGroup group;

    /// @param endpoint the device itself
    /// @param group    the devices of its group that are bound to the same open file
    public BoundDevice(Endpoint endpoint, DeviceGroup group) {
        this.endpoint = endpoint;
        this.group = group;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public DeviceGroup group() {
        return group;
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    /// The IOMMU group is free for others.
    @Override
    public void destroyed() {
        endpoint.group().release();
    }
}
