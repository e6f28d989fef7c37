// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Dim;

/// What `WINDOW_DIM` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface DimBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    DimBehaviour NOT_SIMULATED = new DimBehaviour() {
        @Override
        public boolean asleep() {
            return false;
        }

        @Override
        public Outcome perform() {
            return Outcome.notSimulated(Dim.NAME);
        }
    };

    /// `EBUSY`: somebody sleeps.
    boolean asleep();

    /// Does the work.
    Outcome perform();
}
