package dev.uapi.simulator;

import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.VirtualDevice;
import dev.uapi.simulator.object.VirtualIommu;

/// Tells a virtual IOMMU by which number a guest knows a device.
final class VdeviceAnswer implements VdeviceAllocBehaviour {
    private final Call call;
    private final VdeviceAlloc argument;

    VdeviceAnswer(Call call, VdeviceAlloc argument) {
        this.call = call;
        this.argument = argument;
    }

    private VirtualIommu viommu() {
        return call.objects().require(argument.viommuId().value(), VirtualIommu.class);
    }

    private BoundDevice device() {
        return call.objects().require(argument.devId().value(), BoundDevice.class);
    }

    /// The kernel has 64 bits.
    @Override
    public boolean tooLarge() {
        return false;
    }

    @Override
    public boolean otherIommu() {
        return !viommu().iommu().equals(device().endpoint().iommu());
    }

    /// Calls take turns: nothing is just being closed.
    @Override
    public boolean goingAway() {
        return false;
    }

    @Override
    public boolean taken() {
        BoundDevice device = device();
        boolean known = call.objects().all(VirtualDevice.class).stream().anyMatch(other -> other.device() == device);
        return known || viommu().knows(argument.virtId());
    }

    @Override
    public Outcome perform() {
        if (call.outOfMemory()) {
            return Outcome.refused(VdeviceAlloc.Causes.NO_MEMORY);
        }
        VirtualDevice made = new VirtualDevice(viommu(), device(), argument.virtId());
        return Outcome.made(made, made::destroyed);
    }
}
