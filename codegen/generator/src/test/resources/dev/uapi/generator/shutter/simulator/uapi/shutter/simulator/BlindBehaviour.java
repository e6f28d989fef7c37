// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.DeviceBehaviour;
import uapi.shutter.basic.Roll;

/// What a simulated `/dev/blind` does where its description has only words.
///
/// Each method begins one call, and what it returns belongs to that call. A command whose method nobody overrides
/// is not simulated: what the description says formally is answered, then `ENOSYS`.
public interface BlindBehaviour extends DeviceBehaviour {
    /// A call of `SHUTTER_ROLL`.
    default RollBehaviour roll(Call call, Roll argument) {
        return RollBehaviour.NOT_SIMULATED;
    }
}
