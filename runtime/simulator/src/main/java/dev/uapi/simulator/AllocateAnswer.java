package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Paging;
import dev.uapi.simulator.space.Range;
import java.util.List;

/// Makes an empty address space.
final class AllocateAnswer implements IoasAllocBehaviour {
    private final Call call;
    private final Paging paging;
    private final List<Range> reserved;

    AllocateAnswer(Call call, Paging paging, List<Range> reserved) {
        this.call = call;
        this.paging = paging;
        this.reserved = reserved;
    }

    @Override
    public boolean noMemory() {
        return call.outOfMemory();
    }

    @Override
    public Outcome perform() {
        return Outcome.made(new AddressSpace(paging, reserved));
    }
}
