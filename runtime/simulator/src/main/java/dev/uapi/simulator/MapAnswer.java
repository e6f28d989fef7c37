package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;

/// Maps memory of the process, without looking at it.
final class MapAnswer extends MappingAnswer implements IoasMapBehaviour {
    private final IoasMap argument;

    MapAnswer(Call call, IoasMap argument) {
        super(call, argument.ioasId(), argument.flags(), argument.iova(), argument.length());
        this.argument = argument;
    }

    @Override
    long address() {
        return argument.userVa();
    }

    @Override
    public Outcome perform() {
        if (call().outOfMemory()) {
            return Outcome.refused(IoasMap.Causes.NO_MEMORY);
        }
        range().ifPresent(range -> {
            space().map(range, new Memory(Memory.Origin.PROCESS, argument.userVa(), isWritable()));
            argument.iova(range.first());
        });
        return Outcome.done();
    }
}
