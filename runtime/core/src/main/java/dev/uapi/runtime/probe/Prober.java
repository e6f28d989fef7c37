package dev.uapi.runtime.probe;

import dev.uapi.runtime.Device;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Asks one open device what it can do, and leaves nothing behind: what an attempt made is destroyed or closed again, and so is
/// what was made to ask with, whatever happens.
///
/// ```java
/// Evidence evidence = new Prober(device).ask(Extension.DIRTY_TRACKING, deviceId);
/// ```
///
/// Threads may share it.
public final class Prober {
    private final Device device;

    /// What this file was seen to refuse as it should. What was not refused is tried again: a file may be bound later.
    private final Set<Control> refused = ConcurrentHashMap.newKeySet();

    /// @param device stays open
    public Prober(Device device) {
        this.device = device;
    }

    /// Asks.
    ///
    /// Each parameter of the probe takes the first thing of its kind that no other one has taken. What is missing is made, if
    /// the probe knows how, and destroyed afterwards; otherwise nothing is called and the answer is unclear.
    ///
    /// @param inHand what the program has, in any order; more than is needed does no harm
    public Evidence ask(Feature feature, InHand... inHand) {
        return new Asking(device, feature.probe(), refused).ask(inHand);
    }
}
