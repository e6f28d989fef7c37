package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DevicePciHotResetBehaviour;
import dev.uapi.vfio.extended.DevicePciHotReset;

/// Finds no way: a device right on the root bus has neither a slot nor a bus that could be reset.
record HotResetAnswer(VfioState state, DevicePciHotReset argument) implements DevicePciHotResetBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean wrongProof() {
        return argument.count() != 0;
    }

    @Override
    public boolean noReset() {
        return true;
    }

    @Override
    public boolean tooMany() {
        return false;
    }

    @Override
    public Outcome perform() {
        return Outcome.refused(DevicePciHotReset.Causes.NO_RESET);
    }
}
