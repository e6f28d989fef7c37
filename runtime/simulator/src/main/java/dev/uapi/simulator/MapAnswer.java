package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.space.Range;
import java.util.Optional;

/// Maps memory of the process, without looking at it unless a device is attached.
final class MapAnswer extends MappingAnswer implements IoasMapBehaviour {
    private final IoasMap argument;
    private final Settings settings;

    MapAnswer(Call call, IoasMap argument, Settings settings) {
        super(call, argument.ioasId(), argument.flags(), argument.iova(), argument.length());
        this.argument = argument;
        this.settings = settings;
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
        return range().map(this::map).orElseGet(Outcome::done);
    }

    private Outcome map(Range range) {
        Memory memory = new Memory(
                new ProcessBacking(call().memory()), argument.userVa(), isWritable(), settings.account(call().kernel()));
        Optional<Obstacle> obstacle = space().map(range, memory, access());
        argument.iova(range.first());
        return obstacle.map(MapAnswer::cause).map(Outcome::refused).orElseGet(Outcome::done);
    }

    private static Cause cause(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_MEMORY -> IoasMap.Causes.NO_MEMORY;
            case LAST_PAGE -> IoasMap.Causes.LAST_PAGE;
            case COARSE, IN_THE_WAY, BAD_FILE, USELESS, BAD_MEMORY -> IoasMap.Causes.BAD_MEMORY;
        };
    }
}
