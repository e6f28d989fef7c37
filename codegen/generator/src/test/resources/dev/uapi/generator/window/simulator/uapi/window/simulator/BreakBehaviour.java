// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.simulation.Outcome;

/// What `WINDOW_BREAK` does where its description has only words.
///
/// The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work.
public interface BreakBehaviour {
    /// Does the work.
    Outcome perform();
}
