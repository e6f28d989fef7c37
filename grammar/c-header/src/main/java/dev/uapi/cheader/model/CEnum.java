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
    /// @param value    64 bits; how they are meant says `unsigned`
    /// @param unsigned whether C takes it as unsigned
    /// @param text     what stands behind `=`; empty when nothing does
    /// @param comment the one in front of it, or behind it on its line
    public record Enumerator(String name, long value, boolean unsigned, String text, Optional<CComment> comment, Place place) {}
}
