// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import java.util.List;

/// What is woven.
///
/// One of the members of an enum without a name, `LOOM_PATTERN_*`.
public record Pattern(long value) {
    /// Nothing.
    ///
    /// `LOOM_PATTERN_NONE`.
    public static final Pattern NONE = new Pattern(0);

    /// Nothing in particular.
    ///
    /// `LOOM_PATTERN_DEFAULT`; another name of `LOOM_PATTERN_NONE`.
    public static final Pattern DEFAULT = new Pattern(0);

    /// Stripes.
    ///
    /// `LOOM_PATTERN_STRIPES`; goes with `struct loom_stripes`; called `LOOM_PATTERN_LINES` until 1.5.
    public static final Pattern STRIPES = new Pattern(1);

    /// Checks.
    ///
    /// `LOOM_PATTERN_CHECKS`; deprecated: stripes both ways.
    public static final Pattern CHECKS = new Pattern(3);

    /// Whether the number has no name here: a newer kernel may know it.
    public boolean isUnknown() {
        return value != 0 && value != 1 && value != 2 && value != 3;
    }

    /// This member, if a kernel of this release has not got it.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .value("LOOM_PATTERN_DOTS", Availability.since("2.0"), equals(new Pattern(2)))
                .found();
    }

    /// The name in C, or the number if it has none.
    @Override
    public String toString() {
        if (value == 0) {
            return "LOOM_PATTERN_NONE";
        }
        if (value == 1) {
            return "LOOM_PATTERN_STRIPES";
        }
        if (value == 2) {
            return "LOOM_PATTERN_DOTS";
        }
        if (value == 3) {
            return "LOOM_PATTERN_CHECKS";
        }
        return Long.toUnsignedString(value);
    }
}
