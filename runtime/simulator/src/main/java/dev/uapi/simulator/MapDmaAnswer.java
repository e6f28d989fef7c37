package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;
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
        return argument.flags().has(DmaMapFlags.WRITE) ? fixed.with(IoasMapFlags.WRITEABLE) : fixed;
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
        range().ifPresent(range -> space().map(range, new Memory(Memory.Origin.PROCESS, argument.vaddr(), isWritable())));
        return Outcome.done();
    }
}
