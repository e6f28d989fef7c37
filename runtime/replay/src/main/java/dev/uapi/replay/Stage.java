package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.Opening;
import java.util.Optional;

/// Where a trace is played.
@FunctionalInterface
public interface Stage {
    /// Opens a device for the calls of one recorded open file.
    ///
    /// @param device      by its name in the description
    /// @param opening     what it was opened on when it was recorded
    /// @param descriptors the files that were open then, as far as the trace has said so when a call asks
    /// @throws StageException if there is no such device here
    Performance open(String device, Opening opening, Descriptors descriptors) throws StageException;

    /// An open device that is played on.
    interface Performance extends AutoCloseable {
        /// A device that says why it refused a call.
        ///
        /// @param device is closed with the result
        static Performance on(Device device, Why why) {
            return new SimplePerformance(device, why);
        }

        /// Makes a call.
        Answer perform(Invocation invocation);

        /// Why the last call was refused, if it was and the device says so.
        Optional<Cause> lastCause();

        @Override
        void close();
    }

    /// Says why the last call was refused, if it was.
    @FunctionalInterface
    interface Why {
        /// Empty if it was not, or nobody knows.
        Optional<Cause> lastCause();
    }
}
