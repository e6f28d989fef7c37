// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import java.util.List;
import java.util.StringJoiner;

/// How a loom weaves.
///
/// Any of the flags of the macros `LOOM_WAY_*`.
public record Ways(long value) {
    /// No flag.
    public static final Ways NONE = new Ways(0);

    /// Across.
    ///
    /// `LOOM_WAY_ACROSS`.
    public static final Ways ACROSS = new Ways(0x10000);

    /// Along.
    ///
    /// `LOOM_WAY_ALONG`.
    public static final Ways ALONG = new Ways(0x20000);

    /// In both ways.
    ///
    /// `LOOM_WAY_BOTH`.
    public static final Ways BOTH = new Ways(0x30000);

    /// Backwards.
    ///
    /// `LOOM_WAY_BACK`; since 2.0.
    public static final Ways BACK = new Ways(0x40000);

    /// All of these together.
    public static Ways of(Ways... flags) {
        long value = 0;
        for (Ways flag : flags) {
            value |= flag.value;
        }
        return new Ways(value);
    }

    /// These and those.
    public Ways with(Ways others) {
        return new Ways(value | others.value);
    }

    /// Whether all of those are among these.
    public boolean has(Ways others) {
        return (value & others.value) == others.value;
    }

    /// Whether any of those is among these.
    public boolean hasAny(Ways others) {
        return (value & others.value) != 0;
    }

    /// Whether any bit has no name here: a newer kernel may know it.
    public boolean hasUnknown() {
        return (value & ~0x70000) != 0;
    }

    /// Those of these flags that a kernel of this release has not got.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .flag("LOOM_WAY_BACK", Availability.since("2.0"), has(BACK))
                .found();
    }

    /// The names in C with `|` between them, then what has no name as one number.
    @Override
    public String toString() {
        StringJoiner names = new StringJoiner(" | ");
        names.setEmptyValue("0");
        if (has(ACROSS)) {
            names.add("LOOM_WAY_ACROSS");
        }
        if (has(ALONG)) {
            names.add("LOOM_WAY_ALONG");
        }
        if (has(BACK)) {
            names.add("LOOM_WAY_BACK");
        }
        if (hasUnknown()) {
            names.add("0x" + Long.toHexString(value & ~0x70000));
        }
        return names.toString();
    }
}
