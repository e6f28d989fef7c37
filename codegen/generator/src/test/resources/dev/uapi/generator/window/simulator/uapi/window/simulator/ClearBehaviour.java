// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Clear;

/// What `WINDOW_CLEAR` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface ClearBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    ClearBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(Clear.NAME);

    /// Does the work, unless something comes up in the middle of it:
    ///
    /// - [Clear.Causes#NOT_SHOWN]
    Outcome perform();
}
