// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Ring;

/// What `WINDOW_RING` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface RingBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    RingBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(Ring.NAME);

    /// Does the work.
    Outcome perform();
}
