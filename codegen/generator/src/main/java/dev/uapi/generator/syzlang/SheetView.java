package dev.uapi.generator.syzlang;

import java.util.List;
import java.util.Optional;

/// A file of descriptions.
///
/// @param origin   what it was made from, in words
/// @param includes headers with the constants, between their brackets
record SheetView(
        String origin, List<String> includes, List<ResourceView> resources, List<CallView> calls, List<TypeView> types,
        List<FlagsView> flags) {
    SheetView {
        includes = List.copyOf(includes);
        resources = List.copyOf(resources);
        calls = List.copyOf(calls);
        types = List.copyOf(types);
        flags = List.copyOf(flags);
    }

    /// What one call gives and another takes.
    record ResourceView(String name, String base) {}

    /// @param comment a line, where there is anything to say
    record CallView(Optional<String> comment, String name, List<FieldView> arguments, Optional<String> gives) {
        CallView {
            arguments = List.copyOf(arguments);
        }
    }

    /// A structure or a union.
    ///
    /// @param open       the bracket that begins it
    /// @param close      the one that ends it
    /// @param attribute  of all of it: `packed`, `varlen`
    record TypeView(String name, String open, List<FieldView> fields, String close, Optional<String> attribute) {
        TypeView {
            fields = List.copyOf(fields);
        }

        static TypeView struct(String name, List<FieldView> fields, boolean packed) {
            return new TypeView(name, "{", fields, "}", packed ? Optional.of("packed") : Optional.empty());
        }

        static TypeView union(String name, List<FieldView> options, boolean variable) {
            return new TypeView(name, "[", options, "]", variable ? Optional.of("varlen") : Optional.empty());
        }
    }

    /// @param attribute `out`, or `if[…]`
    record FieldView(String name, String type, Optional<String> attribute) {
        FieldView(String name, String type) {
            this(name, type, Optional.empty());
        }
    }

    /// Named numbers.
    record FlagsView(String name, List<String> values) {
        FlagsView {
            values = List.copyOf(values);
        }
    }
}
