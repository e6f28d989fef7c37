// Generated from the description window. To change this, change the description.
package uapi.window.basic;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import java.util.List;

/// How a pane is made.
///
/// One of the members of `enum window_make`.
public record MakeKind(long value) {
    /// Of glass.
    ///
    /// `WINDOW_KIND_GLASS`.
    public static final MakeKind GLASS = new MakeKind(1);

    /// Of paper.
    ///
    /// `WINDOW_KIND_PAPER`; since 2.0.
    public static final MakeKind PAPER = new MakeKind(2);

    /// Whether the number has no name here: a newer kernel may know it.
    public boolean isUnknown() {
        return value != 1 && value != 2;
    }

    /// This member, if a kernel of this release has not got it.
    public List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .value("WINDOW_KIND_PAPER", Availability.since("2.0"), equals(PAPER))
                .found();
    }

    /// The name in C, or the number if it has none.
    @Override
    public String toString() {
        if (value == 1) {
            return "WINDOW_KIND_GLASS";
        }
        if (value == 2) {
            return "WINDOW_KIND_PAPER";
        }
        return Long.toUnsignedString(value);
    }
}
