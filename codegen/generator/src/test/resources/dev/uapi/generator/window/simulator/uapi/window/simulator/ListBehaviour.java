// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.extended.List_;

/// What `WINDOW_LIST` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface ListBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    ListBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(List_.NAME);

    /// Does the work, unless something comes up in the middle of it:
    ///
    /// - [List_.Causes#BAD_ARRAY]
    Outcome perform();
}
