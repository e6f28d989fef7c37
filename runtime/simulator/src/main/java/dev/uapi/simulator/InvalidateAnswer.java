package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;

/// Finds no page table that could be invalidated: without a device there is none.
final class InvalidateAnswer implements HwptInvalidateBehaviour {
    private final Call call;
    private final HwptInvalidate argument;

    InvalidateAnswer(Call call, HwptInvalidate argument) {
        this.call = call;
        this.argument = argument;
    }

    @Override
    public boolean entryTooLong() {
        return argument.entryNum() != 0 && argument.entryLen() > call.kernel().pageSize();
    }

    @Override
    public boolean noSuchObject() {
        return call.objects().find(argument.hwptId()).isEmpty();
    }

    @Override
    public boolean notNested() {
        return true;
    }

    @Override
    public boolean otherFormat() {
        return false;
    }

    @Override
    public boolean nothingToClear() {
        return false;
    }

    @Override
    public Outcome perform() {
        return Outcome.notSimulated(HwptInvalidate.NAME);
    }
}
