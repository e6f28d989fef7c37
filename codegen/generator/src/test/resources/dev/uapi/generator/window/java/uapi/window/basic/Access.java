// Generated from the description window. To change this, change the description.
package uapi.window.basic;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import java.util.List;
import java.util.StringJoiner;

/// What may be done with what is shown.
///
/// Any of the flags of `enum window_access`.
public record Access(long value) {
    /// No flag.
    public static final Access NONE = new Access(0);

    /// Look at it.
    ///
    /// `WINDOW_ACCESS_LOOK`.
    public static final Access LOOK = new Access(1);

    /// Touch it.
    ///
    /// `WINDOW_ACCESS_TOUCH`.
    public static final Access TOUCH = new Access(2);

    /// Take it away.
    ///
    /// `WINDOW_ACCESS_TAKE`; since 2.0, 1.4.7.
    public static final Access TAKE = new Access(16);

    /// All of these together.
    public static Access of(Access... flags) {
        long value = 0;
        for (Access flag : flags) {
            value |= flag.value;
        }
        return new Access(value);
    }

    /// These and those.
    public Access with(Access others) {
        return new Access(value | others.value);
    }

    /// Whether all of those are among these.
    public boolean has(Access others) {
        return (value & others.value) == others.value;
    }

    /// Whether any of those is among these.
    public boolean hasAny(Access others) {
        return (value & others.value) != 0;
    }

    /// Whether any bit has no name here: a newer kernel may know it.
    public boolean hasUnknown() {
        return (value & ~0x13) != 0;
    }

    /// Those of these flags that a kernel of this release has not got.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .flag("WINDOW_ACCESS_TAKE", Availability.since("2.0", "1.4.7"), has(TAKE))
                .found();
    }

    /// The names in C with `|` between them, then what has no name as one number.
    @Override
    public String toString() {
        StringJoiner names = new StringJoiner(" | ");
        names.setEmptyValue("0");
        if (has(LOOK)) {
            names.add("WINDOW_ACCESS_LOOK");
        }
        if (has(TOUCH)) {
            names.add("WINDOW_ACCESS_TOUCH");
        }
        if (has(TAKE)) {
            names.add("WINDOW_ACCESS_TAKE");
        }
        if (hasUnknown()) {
            names.add("0x" + Long.toHexString(value & ~0x13));
        }
        return names.toString();
    }
}
