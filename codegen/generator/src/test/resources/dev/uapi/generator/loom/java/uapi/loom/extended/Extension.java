// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Probe;
import java.util.Arrays;
import java.util.Optional;

/// What not every kernel or every machine offers. Each stands for an attempt: a call that works only where
/// the thing is there.
///
/// ```java
/// Evidence evidence = new Prober(device).ask(Extension.DOTS);
/// ```
public enum Extension implements Feature {
    /// Patterns with dots.
    ///
    /// `LOOM_DOTS`, extended; for lancashire; since 2.0.
    ///
    /// Adds `LOOM_WEAVE`, `LOOM_WEAVE_ALL`, `LOOM_PATTERN_DOTS`.
    ///
    /// Nothing can be tried: only the eye can tell.
    DOTS(dots());

    private final Probe probe;

    Extension(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    /// The one that is called so in the description, or was in a proposal.
    public static Optional<Extension> of(String name) {
        return Arrays.stream(values()).filter(feature -> feature.probe.isCalled(name)).findFirst();
    }

    private static Probe dots() {
        return Probe.named("LOOM_DOTS")
                .unclear("only the eye can tell")
                .build();
    }
}
