package dev.uapi.kerneltests.campaign;

import dev.uapi.replay.Answer;
import dev.uapi.replay.Performer;
import dev.uapi.replay.Stage;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Simulator;
import java.util.Optional;
import java.util.function.Supplier;

/// A kernel and a simulator of it, each with a device just opened.
final class Duel implements AutoCloseable {
    private final Side kernel;
    private final Side simulator;
    private final Supplier<Optional<Cause>> cause;

    private Duel(Side kernel, Side simulator, Supplier<Optional<Cause>> cause) {
        this.kernel = kernel;
        this.simulator = simulator;
        this.cause = cause;
    }

    /// @param kernel  opens the kernel's device
    /// @param opening the kernel that the simulator plays
    static Duel open(Repertoire repertoire, Supplier<Device> kernel, Opening opening) {
        return repertoire.devices() ? inThisProcess(repertoire, kernel, opening) : inPlayedMemory(repertoire, kernel, opening);
    }

    /// Both reach the same memory.
    private static Duel inThisProcess(Repertoire repertoire, Supplier<Device> kernel, Opening opening) {
        Simulator simulator = Simulator.open(opening, Descriptors.ofProcess(), new ProcessMemory());
        return new Duel(
                side(repertoire, kernel.get()), new Side(repertoire, simulator, Performer.on(simulator)), simulator::lastCause);
    }

    private static Duel inPlayedMemory(Repertoire repertoire, Supplier<Device> kernel, Opening opening) {
        Stage.Performance played = Stage.Performance.in(
                memory -> Simulator.open(opening, Descriptors.ofProcess(), memory), Simulator::lastCause);
        return new Duel(
                side(repertoire, kernel.get()), new Side(repertoire, played.device(), played.performer()), played.lastCause());
    }

    static Side side(Repertoire repertoire, Device device) {
        return new Side(repertoire, device, Performer.on(device));
    }

    /// What both answered.
    ///
    /// @param cause why the simulator refused, if it did
    record Round(Step step, Answer kernel, Answer simulator, Optional<Cause> cause) {
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

    Round take(Step step) {
        return new Round(step, kernel.take(step), simulator.take(step), step instanceof Step.Called ? cause.get() : Optional.empty());
    }

    @Override
    public void close() {
        kernel.close();
        simulator.close();
    }
}
