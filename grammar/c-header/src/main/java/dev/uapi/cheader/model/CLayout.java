package dev.uapi.cheader.model;

import dev.uapi.language.model.Architecture;
import java.util.List;
import java.util.Optional;

/// Where C puts the members of a structure on one machine.
///
/// @param size      in bytes, trailing padding included
/// @param alignment in bytes
/// @param members   with those of structures and unions without a name and a tag in the place of these, in the order of the text
public record CLayout(long size, long alignment, List<Located> members) {
    public CLayout {
        members = List.copyOf(members);
    }

    /// A member in its place.
    ///
    /// @param path   the name; of a member of a nameless-type member with a name, both: `arg.pagefault.flags`
    /// @param offset from the beginning of the outermost structure, in bytes
    /// @param size   in bytes; 0 for an array without a length
    public record Located(String path, CMember member, long offset, long size) {}

    static Optional<CLayout> of(CStruct struct, Architecture machine) {
        return Layouter.layout(struct, machine);
    }

    /// What something of that type is aligned to on that machine, in bytes; empty when that is not known.
    public static Optional<Long> alignment(CType type, Architecture machine) {
        return Layouter.extent(type, machine).map(Layouter.Extent::alignment);
    }

    /// How many bytes something of that type takes on that machine; empty when that is not known.
    public static Optional<Long> size(CType type, Architecture machine) {
        return Layouter.extent(type, machine).map(Layouter.Extent::size);
    }
}
