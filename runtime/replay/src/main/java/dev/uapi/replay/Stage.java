package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.Opening;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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
    ///
    /// @param device    itself
    /// @param performer makes the calls on it
    /// @param preparation readies it for a call
    /// @param lastCause why the last call was refused, if it was and the device says so
    /// @param close     closes the device
    record Performance(
            Device device,
            Performer performer,
            Preparation preparation,
            Supplier<Optional<Cause>> lastCause,
            Runnable close) {
        /// On a kernel's device.
        ///
        /// @param device is closed with the result
        /// @param files  stand in for those that calls name by descriptor
        public static Performance on(Device device, StandIns files) {
            return new Performance(device, Performer.on(device), files::adapted, Optional::empty, () -> {
                device.close();
                files.close();
            });
        }

        /// On a simulation.
        ///
        /// @param open      opens it, with the memory that calls bring
        /// @param lastCause of the simulation
        public static <D extends Device> Performance in(Function<UserMemory, D> open, Function<D, Optional<Cause>> lastCause) {
            PlayedMemory memory = new PlayedMemory();
            D device = open.apply(memory);
            Performer performer = new Performer(memory, device);
            Preparation preparation = (line, info) -> {
                memory.learn(line, info);
                return line;
            };
            return new Performance(device, performer, preparation, () -> lastCause.apply(device), device::close);
        }
    }

    /// What is done before a call is made once more.
    @FunctionalInterface
    interface Preparation {
        /// @param info what is known of its command
        /// @return the call as it has to be here
        TraceLine.Called prepared(TraceLine.Called line, Optional<CommandInfo> info);
    }
}
