package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Paging;
import java.util.List;

/// Finds address spaces by their ids.
///
/// The description decides which ids are refused. One that lets an unknown id through gets an empty address space for that call:
/// the simulator does what the description says, whatever it says.
final class Spaces {
    private Spaces() {}

    static AddressSpace find(Call call, IoasId id) {
        return call.objects().find(id.value(), AddressSpace.class).orElseGet(() -> nowhere(call));
    }

    private static AddressSpace nowhere(Call call) {
        return new AddressSpace(new Paging(call.kernel().pageSize(), call.kernel().transparentHugePages()), List.of());
    }
}
