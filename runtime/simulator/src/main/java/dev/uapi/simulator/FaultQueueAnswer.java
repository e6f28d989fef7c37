package dev.uapi.simulator;

import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.FaultQueue;

/// Makes a queue for page faults, and opens it.
final class FaultQueueAnswer implements FaultQueueAllocBehaviour {
    private final Call call;
    private final FaultQueueAlloc argument;

    FaultQueueAnswer(Call call, FaultQueueAlloc argument) {
        this.call = call;
        this.argument = argument;
    }

    @Override
    public boolean noMemory() {
        return call.outOfMemory();
    }

    /// There is always one left.
    @Override
    public boolean noDescriptor() {
        return false;
    }

    @Override
    public Outcome perform() {
        FaultQueue queue = new FaultQueue(call.kernel().release().atLeast(7, 3));
        argument.outFaultFd(queue.open());
        return Outcome.made(queue, queue::close);
    }
}
