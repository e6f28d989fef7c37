package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.model.Architecture;
import java.util.List;
import java.util.Optional;

/// A member of a structure of the header.
///
/// @param path   what one writes in C behind the dot
/// @param offset from the start of the outermost structure, in bytes
record HeaderField(String path, CMember member, long offset) {
    /// All of them, in the order of the text; empty when C's layout is not known.
    static Optional<List<HeaderField>> of(CStruct struct, Architecture machine) {
        return struct.layout(machine).map(layout -> layout.members().stream().map(HeaderField::of).toList());
    }

    private static HeaderField of(CLayout.Located located) {
        return new HeaderField(located.path(), located.member(), located.offset());
    }

    CType type() {
        return member.type();
    }

    Place place() {
        return member.place();
    }
}
