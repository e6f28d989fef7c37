package dev.uapi.simulator;

import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;

/// Chooses the address space of the container commands.
final class VfioIoasAnswer implements VfioIoasBehaviour {
    private final Call call;
    private final VfioIoas argument;
    private final Settings settings;

    VfioIoasAnswer(Call call, VfioIoas argument, Settings settings) {
        this.call = call;
        this.argument = argument;
        this.settings = settings;
    }

    @Override
    public boolean noneChosen() {
        return settings.vfioIoas(call.objects()).isEmpty();
    }

    @Override
    public Outcome perform() {
        VfioIoasOp op = argument.op();
        if (op.equals(VfioIoasOp.GET)) {
            settings.vfioIoas(call.objects()).ifPresent(argument::ioasId);
        } else if (op.equals(VfioIoasOp.SET)) {
            settings.vfioIoas(argument.ioasId(), call.objects());
        } else {
            settings.clearVfioIoas();
        }
        return Outcome.done();
    }
}
