// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.shutter.basic.Hang;

/// What `SHUTTER_HANG` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface HangBehaviour {
    /// Of a simulator that does not simulate the command: nothing comes up, and the work is refused with `ENOSYS`.
    HangBehaviour NOT_SIMULATED = () -> Outcome.notSimulated(Hang.NAME);

    /// Does the work.
    Outcome perform();
}
