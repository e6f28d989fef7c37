// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.DeviceBehaviour;
import uapi.window.basic.Break;
import uapi.window.basic.Clear;
import uapi.window.basic.Make;
import uapi.window.basic.Show;
import uapi.window.extended.List_;

/// What a simulated `/dev/window` does where its description has only words.
///
/// Each method begins one call, and what it returns belongs to that call. A command whose method nobody overrides
/// is not simulated: what the description says formally is answered, then `ENOSYS`.
public interface WindowBehaviour extends DeviceBehaviour {
    /// A call of `WINDOW_MAKE`.
    default MakeBehaviour make(Call call, Make argument) {
        return MakeBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_SHOW`.
    default ShowBehaviour show(Call call, Show argument) {
        return ShowBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_CLEAR`.
    default ClearBehaviour clear(Call call, Clear argument) {
        return ClearBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_LIST`.
    default ListBehaviour list(Call call, List_ argument) {
        return ListBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_BREAK`.
    default BreakBehaviour break_(Call call, Break argument) {
        return BreakBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_DIM`.
    default DimBehaviour dim(Call call, long percent) {
        return DimBehaviour.NOT_SIMULATED;
    }

    /// A call of `WINDOW_RING`.
    default RingBehaviour ring(Call call) {
        return RingBehaviour.NOT_SIMULATED;
    }

    /// The stub refuses a call of `WINDOW_CLEAR`. What is written back nevertheless can be set here.
    default void clearRefused(Call call, Clear argument) {}
}
