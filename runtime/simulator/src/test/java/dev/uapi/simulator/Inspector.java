package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.DeviceBehaviour;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.space.AddressSpace;
import java.util.List;
import java.util.Optional;

/// Looks into the open file of another simulated device, by a command that no kernel has.
final class Inspector extends SimulatedDevice {
    private static final long LOOK = 0xffff_ffff_0000_0001L;
    private static final int BEYOND_ALL_NUMBERS = 0x1000;

    private Optional<ObjectTable> objects = Optional.empty();

    Inspector(SimulatedDevice host) {
        super(host, new DeviceBehaviour() {}, BEYOND_ALL_NUMBERS);
        byValue("LOOK", LOOK, this::look);
    }

    private Outcome look(Call call) {
        objects = Optional.of(call.objects());
        return Outcome.done();
    }

    List<AddressSpace> spaces() {
        ioctl(LOOK, 0);
        return objects.orElseThrow().all(AddressSpace.class);
    }
}
