// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Break;

/// What `WINDOW_BREAK` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface BreakBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    BreakBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(Break.NAME);

    /// Does the work.
    Outcome perform();
}
