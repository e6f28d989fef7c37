package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;

/// Maps memory of the process, without looking at it.
final class MapAnswer implements IoasMapBehaviour {
    private final IoasMap argument;
    private final Destination destination;

    MapAnswer(Call call, IoasMap argument) {
        this.argument = argument;
        this.destination = new Destination(
                call, argument.ioasId(), argument.flags(), argument.iova(), argument.length(), argument::userVa);
    }

    @Override
    public boolean oddLength() {
        return destination.isOddLength();
    }

    @Override
    public boolean oddMemory() {
        return destination.isOddMemory();
    }

    @Override
    public boolean noRoom() {
        return destination.hasNoRoom();
    }

    @Override
    public boolean oddIova() {
        return destination.isOddIova();
    }

    @Override
    public boolean keptBack() {
        return destination.isKeptBack();
    }

    @Override
    public boolean overlap() {
        return destination.overlaps();
    }

    @Override
    public boolean oddOffset() {
        return destination.isOddOffset();
    }

    @Override
    public boolean tooManyPages() {
        return destination.hasTooManyPages();
    }

    @Override
    public Outcome perform() {
        destination.range().ifPresent(range -> {
            destination.space().map(range, new Memory(Memory.Origin.PROCESS, argument.userVa(), destination.isWritable()));
            argument.iova(range.first());
        });
        return Outcome.done();
    }
}
