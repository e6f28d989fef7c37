package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;

/// Hands pinned memory over to the caller. Without a device none is pinned: all that counts is where it comes from.
final class ChangeProcessAnswer implements IoasChangeProcessBehaviour {
    private final Call call;

    ChangeProcessAnswer(Call call) {
        this.call = call;
    }

    @Override
    public Outcome perform() {
        boolean ofProcess = call.objects().all(AddressSpace.class).stream()
                .flatMap(space -> space.areas().stream())
                .anyMatch(area -> !area.memory().backing().isFile());
        return ofProcess ? Outcome.refused(IoasChangeProcess.Causes.PROCESS_MEMORY) : Outcome.done();
    }
}
