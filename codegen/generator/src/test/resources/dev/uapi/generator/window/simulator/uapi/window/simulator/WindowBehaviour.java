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
/// Each method begins one call, and what it returns belongs to that call.
public interface WindowBehaviour extends DeviceBehaviour {
    /// A call of `WINDOW_MAKE`.
    MakeBehaviour make(Call call, Make argument);

    /// A call of `WINDOW_SHOW`.
    ShowBehaviour show(Call call, Show argument);

    /// A call of `WINDOW_CLEAR`.
    ClearBehaviour clear(Call call, Clear argument);

    /// A call of `WINDOW_LIST`.
    ListBehaviour list(Call call, List_ argument);

    /// A call of `WINDOW_BREAK`.
    BreakBehaviour break_(Call call, Break argument);

    /// A call of `WINDOW_DIM`.
    DimBehaviour dim(Call call, long percent);

    /// A call of `WINDOW_RING`.
    RingBehaviour ring(Call call);
}
