package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceGetPciHotResetInfoBehaviour;
import dev.uapi.vfio.extended.DeviceGetPciHotResetInfo;

/// Finds no way: a device right on the root bus has neither a slot nor a bus that could be reset.
record HotResetInfoAnswer(VfioState state) implements DeviceGetPciHotResetInfoBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noReset() {
        return true;
    }

    @Override
    public boolean tooFew() {
        return false;
    }

    @Override
    public Outcome perform() {
        return Outcome.refused(DeviceGetPciHotResetInfo.Causes.NO_RESET);
    }
}
