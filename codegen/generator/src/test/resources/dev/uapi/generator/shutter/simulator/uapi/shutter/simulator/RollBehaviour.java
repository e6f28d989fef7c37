// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.shutter.basic.Roll;

/// What `SHUTTER_ROLL` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface RollBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    RollBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(Roll.NAME);

    /// Does the work.
    Outcome perform();
}
