package dev.uapi.languageserver.feature.action;

import java.util.List;

/// A way to have something wrong no longer.
///
/// @param title     what it does, as a command
/// @param preferred whether it is what nearly everybody would do
/// @param changes   in the file that is wrong, none of them touching another
record Fix(String title, boolean preferred, List<Change> changes) {
    Fix {
        changes = List.copyOf(changes);
    }

    /// What stands there afterwards.
    ///
    /// @param start in UTF-16 units from the beginning of the file
    /// @param end   the first position that stays
    record Change(int start, int end, String text) {}

    static Fix preferred(String title, Change... changes) {
        return new Fix(title, true, List.of(changes));
    }

    static Fix possible(String title, Change... changes) {
        return new Fix(title, false, List.of(changes));
    }
}
