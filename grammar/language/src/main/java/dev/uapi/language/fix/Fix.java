package dev.uapi.language.fix;

import java.util.List;
import java.util.Optional;

/// A way to have something wrong no longer.
///
/// @param title     what it does, as a command
/// @param preferred whether it is what nearly everybody would do
/// @param changes   all in one file, none of them touching another
/// @param elsewhere the path of that file, if it is not the one that is wrong
public record Fix(String title, boolean preferred, List<Change> changes, Optional<String> elsewhere) {
    public Fix {
        changes = List.copyOf(changes);
    }

    Fix(String title, boolean preferred, List<Change> changes) {
        this(title, preferred, changes, Optional.empty());
    }

    /// What stands there afterwards.
    ///
    /// @param start in UTF-16 units from the beginning of the file
    /// @param end   the first position that stays
    public record Change(int start, int end, String text) {}

    static Fix preferred(String title, Change... changes) {
        return new Fix(title, true, List.of(changes));
    }

    static Fix possible(String title, Change... changes) {
        return new Fix(title, false, List.of(changes));
    }

    /// The same in the file of another place.
    Fix at(Site other) {
        return new Fix(title, preferred, changes, Optional.of(other.place().source().path()));
    }
}
