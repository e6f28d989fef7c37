package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.model.Architecture;
import java.util.List;
import java.util.Optional;

/// A structure or union, with a body.
///
/// @param tag     its name; empty when it stands where it is used and has none
/// @param packed  whether there are no holes in it whatever its members are
/// @param aligned what it is aligned to at least, in bytes; 1 when nothing is said
/// @param comment the one that stands in front of it, if nothing is between the two
/// @param place   of the tag, or of the keyword where there is none
public record CStruct(
        Kind kind, String tag, List<CMember> members, boolean packed, long aligned, Optional<CComment> comment, Place place) {
    public CStruct {
        members = List.copyOf(members);
    }

    /// Which of the two.
    public enum Kind {
        STRUCT("struct"),
        UNION("union");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    /// Where C puts the members on that machine; empty when the type of one of them is not known.
    public Optional<CLayout> layout(Architecture machine) {
        return CLayout.of(this, machine);
    }
}
