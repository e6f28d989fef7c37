package dev.uapi.simulator;

import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.EventQueue;
import dev.uapi.simulator.object.VirtualIommu;

/// Makes a queue for the events of a virtual IOMMU, and opens it.
final class EventQueueAnswer implements VeventqAllocBehaviour {
    private final Call call;
    private final VeventqAlloc argument;
    private final VirtualIommu viommu;

    EventQueueAnswer(Call call, VeventqAlloc argument) {
        this.call = call;
        this.argument = argument;
        this.viommu = call.objects().require(argument.viommuId().value(), VirtualIommu.class);
    }

    @Override
    public boolean taken() {
        return viommu.events(argument.type().value()).isPresent();
    }

    @Override
    public Outcome perform() {
        if (call.outOfMemory()) {
            return Outcome.refused(VeventqAlloc.Causes.NO_MEMORY);
        }
        boolean strict = call.kernel().release().atLeast(7, 3);
        EventQueue queue = new EventQueue(viommu, argument.type().value(), argument.veventqDepth(), strict);
        argument.outVeventqFd(queue.open());
        return Outcome.made(queue, () -> {
            queue.close();
            queue.destroyed();
        });
    }
}
