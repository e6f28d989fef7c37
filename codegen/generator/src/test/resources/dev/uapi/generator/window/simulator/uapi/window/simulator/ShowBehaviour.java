// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;
import uapi.window.basic.Show;

/// What `WINDOW_SHOW` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface ShowBehaviour {
    /// `EEXIST`: something is shown there already.
    boolean overlap();

    /// Does the work, unless something comes up in the middle of it:
    ///
    /// - [Show.Causes#TORN]
    Outcome perform();
}
