package dev.uapi.language.diagnostic;

import java.util.Map;
import java.util.Optional;

/// Where the names of a description are declared, for whoever has something to say about what they name.
///
/// The checked model knows no text; this is the way back.
public final class Places {
    private final Map<Name, Place> declared;

    public Places(Map<Name, Place> declared) {
        this.declared = Map.copyOf(declared);
    }

    /// @param kind `FLAGS` and `ENUM` are one
    /// @param name of a field, behind that of its structure: `iommu_destroy.id`
    public record Name(Kind kind, String name) {
        public Name {
            kind = kind == Kind.FLAGS ? Kind.ENUM : kind;
        }

        public static Name field(String struct, String field) {
            return new Name(Kind.FIELD, struct + "." + field);
        }
    }

    /// Where that name stands in its declaration; empty for what nobody wrote, such as the size in front of an extensible structure.
    public Optional<Place> of(Name name) {
        return Optional.ofNullable(declared.get(name));
    }
}
