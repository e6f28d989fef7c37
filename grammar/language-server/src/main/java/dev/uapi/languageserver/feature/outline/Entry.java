package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.diagnostic.Kind;
import java.util.List;

/// A name in an outline, with what is named inside of it.
///
/// @param own      whether the name is given here, and not only spoken of
/// @param outdated whether something has come in its place, or it is gone
/// @param whole    all that is said of it
/// @param word     the name itself
record Entry(String name, Kind kind, String detail, boolean own, boolean outdated, Place whole, Place word, List<Entry> parts) {
    Entry {
        parts = List.copyOf(parts);
    }

    /// @param start in UTF-16 units from the beginning of the file
    /// @param end   the first position behind it
    record Place(int start, int end) {
        /// As much of it as lies in the other.
        Place within(Place other) {
            int begin = Math.clamp(start, other.start, other.end);
            return new Place(begin, Math.clamp(end, begin, other.end));
        }
    }
}
