// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

import uapi.loom.basic.Pattern;

/// Those members of [Pattern] that only some hardware has.
public final class ExtendedPattern {
    /// Dots.
    ///
    /// `LOOM_PATTERN_DOTS`; goes with `struct loom_dots`; for lancashire; since 2.0.
    public static final Pattern DOTS = new Pattern(2);

    private ExtendedPattern() {}
}
