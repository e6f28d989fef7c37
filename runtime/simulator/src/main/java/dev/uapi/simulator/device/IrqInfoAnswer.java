package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceGetIrqInfoBehaviour;
import dev.uapi.vfio.basic.DeviceGetIrqInfo;
import java.util.Optional;

/// Says how many interrupts of a kind there are, and how they behave.
record IrqInfoAnswer(VfioState state, DeviceGetIrqInfo argument) implements DeviceGetIrqInfoBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noKind() {
        return kind().filter(kind -> kind != InterruptKind.ERROR).isEmpty();
    }

    @Override
    public Outcome perform() {
        kind().ifPresent(kind -> argument.flags(kind.flags()).count(kind.count()));
        return Outcome.done();
    }

    private Optional<InterruptKind> kind() {
        return InterruptKind.of(argument.index());
    }
}
