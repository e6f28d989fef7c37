package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.vfio.DeviceDetachIommufdPtBehaviour;

/// Detaches the device; one that is attached to nothing, too.
record DetachAnswer(VfioState state, Call call) implements DeviceDetachIommufdPtBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noPasids() {
        return state.slot().pasidBits() == 0;
    }

    @Override
    public Outcome perform() {
        new Attacher(call.objects()).detach(state.binding().orElseThrow().device(), DeviceGroup.NO_PASID);
        return Outcome.done();
    }
}
