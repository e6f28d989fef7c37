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
    /// All of them, in the order of the text; those of structures without a tag in the place of these. Empty when C's layout is not known.
    static Optional<List<HeaderField>> of(CStruct struct, Architecture machine) {
        return struct.layout(machine)
                .map(layout -> layout.members().stream().filter(located -> !holdsOthers(located)).map(HeaderField::of).toList());
    }

    /// A structure or union without a tag: its members are among the others.
    private static boolean holdsOthers(CLayout.Located located) {
        return located.member().type() instanceof CType.Struct(_, var inner) && inner.tag().isEmpty();
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
