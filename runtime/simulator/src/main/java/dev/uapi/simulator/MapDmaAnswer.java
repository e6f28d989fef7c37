package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.vfio.IommuMapDmaBehaviour;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.IommuMapDma;

/// Maps memory of the process at the place that the caller chose.
final class MapDmaAnswer extends MappingAnswer implements IommuMapDmaBehaviour {
    private final Container container;
    private final IommuMapDma argument;

    MapDmaAnswer(Container container, IommuMapDma argument) {
        super(container.call(), container.id(), flags(argument), argument.iova(), argument.size());
        this.container = container;
        this.argument = argument;
    }

    private static IoasMapFlags flags(IommuMapDma argument) {
        IoasMapFlags fixed = IoasMapFlags.FIXED_IOVA;
        IoasMapFlags readable = argument.flags().has(DmaMapFlags.READ) ? fixed.with(IoasMapFlags.READABLE) : fixed;
        return argument.flags().has(DmaMapFlags.WRITE) ? readable.with(IoasMapFlags.WRITEABLE) : readable;
    }

    @Override
    long address() {
        return argument.vaddr();
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public Outcome perform() {
        if (call().outOfMemory()) {
            return Outcome.refused(IommuMapDma.Causes.NO_MEMORY);
        }
        return range().map(this::map).orElseGet(Outcome::done);
    }

    private Outcome map(Range range) {
        Memory memory = new Memory(
                new ProcessBacking(call().memory()), argument.vaddr(), isWritable(), container.settings().account(call().kernel()));
        return space().map(range, memory, access()).map(MapDmaAnswer::cause).map(Outcome::refused).orElseGet(Outcome::done);
    }

    private static Cause cause(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_MEMORY -> IommuMapDma.Causes.NO_MEMORY;
            case LAST_PAGE -> IommuMapDma.Causes.LAST_PAGE;
            case USELESS -> IommuMapDma.Causes.USELESS;
            case COARSE, IN_THE_WAY, BAD_FILE, BAD_MEMORY -> IommuMapDma.Causes.BAD_MEMORY;
        };
    }
}
