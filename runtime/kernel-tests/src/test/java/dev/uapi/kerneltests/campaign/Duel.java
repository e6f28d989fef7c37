package dev.uapi.kerneltests.campaign;

import dev.uapi.replay.Answer;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Performer;
import dev.uapi.replay.Stage;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Simulator;
import java.util.Optional;
import java.util.function.Supplier;

/// A kernel and a simulator of it, each with a device just opened.
final class Duel implements AutoCloseable {
    private final Device kernel;
    private final Performer performer;
    private final Stage.Performance simulator;

    private Duel(Device kernel, Stage.Performance simulator) {
        this.kernel = kernel;
        this.performer = Performer.on(kernel);
        this.simulator = simulator;
    }

    /// @param kernel  opens the kernel's device
    /// @param opening the kernel that the simulator plays
    static Duel open(Supplier<Device> kernel, Opening opening) {
        Stage.Performance played = Stage.Performance.in(
                memory -> Simulator.open(opening, Descriptors.ofProcess(), memory), Simulator::lastCause);
        return new Duel(kernel.get(), played);
    }

    /// What both answered.
    ///
    /// @param cause why the simulator refused, if it did
    record Round(Answer kernel, Answer simulator, Optional<Cause> cause) {
        boolean isDrawn() {
            return kernel.equals(simulator);
        }

        @Override
        public String toString() {
            String why = cause.map(known -> " for " + known.command() + " " + known.id()).orElse("");
            String outcomes = "the kernel answers " + kernel.outcome() + ", the simulator " + simulator.outcome() + why;
            return kernel.result() == simulator.result()
                    ? outcomes + "\n  kernel    " + memory(kernel) + "\n  simulator " + memory(simulator)
                    : outcomes;
        }

        private static String memory(Answer answer) {
            return answer.structure() + " " + answer.memory();
        }
    }

    Round call(Invocation invocation) {
        return new Round(
                performer.perform(invocation), simulator.performer().perform(invocation), simulator.lastCause().get());
    }

    @Override
    public void close() {
        kernel.close();
        simulator.close().run();
    }
}
