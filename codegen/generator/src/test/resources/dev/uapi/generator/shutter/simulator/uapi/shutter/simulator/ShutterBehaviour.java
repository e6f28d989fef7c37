// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.DeviceBehaviour;
import uapi.shutter.basic.Hang;

/// What a simulated `/dev/shutter` does where its description has only words.
///
/// Each method begins one call, and what it returns belongs to that call. A command whose method nobody overrides
/// is not simulated: what the description says formally is answered, then `ENOSYS`.
public interface ShutterBehaviour extends DeviceBehaviour {
    /// A call of `SHUTTER_HANG`.
    default HangBehaviour hang(Call call, Hang argument) {
        return HangBehaviour.NOT_SIMULATED;
    }
}
