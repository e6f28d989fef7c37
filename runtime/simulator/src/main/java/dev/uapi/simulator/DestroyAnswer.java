package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Outcome;

/// Destroys any object: without a device nothing holds one, and calls take turns.
final class DestroyAnswer implements DestroyBehaviour {
    @Override
    public boolean inUse() {
        return false;
    }

    @Override
    public Outcome perform() {
        return Outcome.done();
    }
}
