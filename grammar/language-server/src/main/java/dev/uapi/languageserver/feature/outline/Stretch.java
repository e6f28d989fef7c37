package dev.uapi.languageserver.feature.outline;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a text with its own parts.
///
/// @param start in UTF-16 units from the beginning of the file
/// @param end   the first position behind it
/// @param parts in the order of the text
record Stretch(Kind kind, int start, int end, List<Stretch> parts) {
    private static final Comparator<Stretch> BY_START = Comparator.comparingInt(Stretch::start);

    /// What it is.
    enum Kind {
        /// From its first word to its semicolon, or to the brace that closes it.
        STATEMENT,
        /// What stands between two commas.
        ELEMENT,
        /// From `{` to `}`.
        BLOCK,
        /// From another bracket to the one that closes it, or braces around values.
        LIST
    }

    Stretch {
        parts = List.copyOf(parts);
    }

    /// The part that a position is in; of two that meet there the one that begins.
    Optional<Stretch> partAt(int offset) {
        int found = Collections.binarySearch(parts, new Stretch(kind, offset, offset, List.of()), BY_START);
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && offset <= parts.get(index).end() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    /// This one and all that a position is in, from outside to inside.
    Stream<Stretch> around(int offset) {
        return Stream.iterate(Optional.of(this), Optional::isPresent, inner -> inner.flatMap(stretch -> stretch.partAt(offset)))
                .flatMap(Optional::stream);
    }

    /// This one and all that are in it.
    Stream<Stretch> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Stretch::all));
    }
}
