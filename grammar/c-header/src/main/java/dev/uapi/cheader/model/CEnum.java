package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/// An enum.
///
/// @param tag   empty when it has none
/// @param place of the tag, or of the keyword where there is none
public record CEnum(String tag, List<Enumerator> enumerators, Optional<CComment> comment, Place place) {
    public CEnum {
        enumerators = List.copyOf(enumerators);
    }

    /// One of its names.
    ///
    /// @param value   as C has it: negative ones are negative
    /// @param text    what stands behind `=`; empty when nothing does
    /// @param comment the one in front of it, or behind it on its line
    public record Enumerator(String name, long value, String text, Optional<CComment> comment, Place place) {}
}
