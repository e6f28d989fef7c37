package dev.uapi.runtime.simulation;

/// One command of a simulated device, between the arrival of its argument and its answer.
@FunctionalInterface
public interface CommandHandler {
    /// Checks the argument and does the work.
    Outcome handle(Call call);
}
