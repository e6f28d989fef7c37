package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceResetBehaviour;

/// Resets the device, if it can be reset by itself.
record ResetAnswer(VfioState state) implements DeviceResetBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noReset() {
        return !state.slot().device().isResettable();
    }

    @Override
    public Outcome perform() {
        state.slot().device().reset();
        return Outcome.done();
    }
}
