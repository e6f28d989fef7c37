// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Make;

/// What `WINDOW_MAKE` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface MakeBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    MakeBehaviour NOT_SIMULATED = new MakeBehaviour() {
        @Override
        public boolean noMemory() {
            return false;
        }

        @Override
        public Outcome perform() {
            return Outcome.notSimulated(Make.NAME);
        }
    };

    /// `ENOMEM`: there is no glass left.
    boolean noMemory();

    /// Does the work.
    Outcome perform();
}
