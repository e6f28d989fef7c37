package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceGetInfoBehaviour;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;

/// Says that it is a PCI device, and how many regions and interrupts it could have.
record InfoAnswer(VfioState state, DeviceGetInfo argument) implements DeviceGetInfoBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public Outcome perform() {
        DeviceFlags flags = state.slot().device().isResettable() ? DeviceFlags.PCI.with(DeviceFlags.RESET) : DeviceFlags.PCI;
        argument.flags(flags).numRegions(Regions.COUNT).numIrqs(InterruptKind.COUNT).capOffset(0).pad(0);
        return Outcome.done();
    }
}
