package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;
import java.util.Optional;

/// A member of a structure or union.
///
/// @param name      empty for a structure or union whose members count as those of the one around it, and for unnamed bits
/// @param bits      how many of its type it takes, when it is a bit-field
/// @param countedBy the member that says how many elements there are
/// @param aligned   what it is aligned to at least, in bytes; 1 when nothing is said
/// @param comment   the one in front of it, or behind it on its line
/// @param place     of the name, or of the type where there is none
public record CMember(
        String name,
        CType type,
        Optional<Integer> bits,
        Optional<String> countedBy,
        long aligned,
        Optional<CComment> comment,
        Place place) {}
