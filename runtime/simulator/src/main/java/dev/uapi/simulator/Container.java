package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.space.AddressSpace;

/// The address space that the container commands of an open file work on, as one call sees it.
record Container(Call call, Settings settings) {
    /// No address space has this id.
    private static final IoasId NONE = new IoasId(0);

    boolean isMissing() {
        return settings.vfioIoas(call.objects()).isEmpty();
    }

    IoasId id() {
        return settings.vfioIoas(call.objects()).orElse(NONE);
    }

    AddressSpace space() {
        return Spaces.find(call, id());
    }
}
