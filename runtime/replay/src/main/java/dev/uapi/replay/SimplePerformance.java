package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import java.util.Optional;

/// Makes calls as they were described.
record SimplePerformance(Device device, Stage.Why why) implements Stage.Performance {
    @Override
    public Answer perform(Invocation invocation) {
        return new Performer(device).perform(invocation);
    }

    @Override
    public Optional<Cause> lastCause() {
        return why.lastCause();
    }

    @Override
    public void close() {
        device.close();
    }
}
