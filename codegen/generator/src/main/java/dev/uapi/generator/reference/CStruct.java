package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// A structure as its header has it.
///
/// @param name empty where the header has none: it stands where it is used
record CStruct(Optional<String> name, boolean packed, List<Part> parts) {
    /// What stands between its braces; the template of the same name lays it out.
    sealed interface Part permits CField, CUnion {}

    /// @param suffix `[3]` for an array
    /// @param note   since when it is there, and what was there before
    record CField(Phrase type, Phrase name, String suffix, Optional<Phrase> note) implements Part {}

    /// Fields that share one place, which may have a name.
    record CUnion(Optional<String> name, List<CField> fields) implements Part {}
}
