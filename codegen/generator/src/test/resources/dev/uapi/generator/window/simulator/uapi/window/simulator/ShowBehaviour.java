// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Show;

/// What `WINDOW_SHOW` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface ShowBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    ShowBehaviour NOT_SIMULATED = new ShowBehaviour() {
        @Override
        public boolean overlap() {
            return false;
        }

        @Override
        public Outcome perform() {
            return Outcome.notSimulated(Show.NAME);
        }
    };

    /// `EEXIST`: something is shown there already.
    boolean overlap();

    /// Does the work, unless something comes up in the middle of it:
    ///
    /// - [Show.Causes#TORN]
    Outcome perform();
}
