package dev.uapi.simulator.device;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.EventFile;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceFeatureBehaviour;
import dev.uapi.vfio.extended.DeviceFeature;
import dev.uapi.vfio.extended.DeviceFeatureFlags;
import dev.uapi.vfio.extended.DeviceFeatureIndex;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Lets the device sleep, which is all that the driver for PCI devices offers for any of them.
final class FeatureAnswer implements DeviceFeatureBehaviour {
    /// Of the data of the entry with a wakeup: the descriptor comes first.
    private static final long WAKEUP_SIZE = 8;

    private final VfioState state;
    private final Call call;
    private final DeviceFeature argument;
    private final Descriptors descriptors;
    private int wakeup = -1;

    FeatureAnswer(VfioState state, Call call, DeviceFeature argument, Descriptors descriptors) {
        this.state = state;
        this.call = call;
        this.argument = argument;
        this.descriptors = descriptors;
    }

    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noFeature() {
        return !isEntry() && !is(DeviceFeatureIndex.LOW_POWER_EXIT);
    }

    @Override
    public boolean noFeatures() {
        return false;
    }

    @Override
    public boolean noBuffers() {
        return false;
    }

    @Override
    public boolean wrongWay() {
        return argument.flags().has(DeviceFeatureFlags.GET);
    }

    @Override
    public boolean shortData() {
        return wakes() && argument.argsz() - DeviceFeature.SIZE < WAKEUP_SIZE;
    }

    @Override
    public boolean badData() {
        if (!wakes()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(WAKEUP_SIZE, WAKEUP_SIZE);
            boolean read = call.memory().read(call.value() + DeviceFeature.SIZE, data) == WAKEUP_SIZE;
            wakeup = data.get(Layouts.U32, 0);
            return !read;
        }
    }

    @Override
    public Outcome perform() {
        if (argument.flags().has(DeviceFeatureFlags.PROBE)) {
            return Outcome.done();
        }
        if (wakes() && wakeup >= 0 && descriptors.kind(wakeup).isEmpty()) {
            return Outcome.refused(DeviceFeature.Causes.NO_FILE);
        }
        if (wakes() && !isEvent()) {
            return Outcome.refused(DeviceFeature.Causes.NO_EVENTFD);
        }
        if (isEntry() && state.maySleep()) {
            return Outcome.refused(DeviceFeature.Causes.MAY_SLEEP);
        }
        state.maySleep(isEntry());
        return Outcome.done();
    }

    private boolean isEvent() {
        Optional<EventFile> event = descriptors.event(wakeup);
        event.ifPresent(EventFile::close);
        return event.isPresent();
    }

    private boolean isEntry() {
        return is(DeviceFeatureIndex.LOW_POWER_ENTRY) || wakes();
    }

    private boolean wakes() {
        return is(DeviceFeatureIndex.LOW_POWER_ENTRY_WITH_WAKEUP);
    }

    private boolean is(DeviceFeatureIndex index) {
        return argument.feature().equals(index);
    }
}
