package dev.uapi.generator.cheader;

import java.util.List;

/// A whole header.
///
/// @param origin   what it was made from, in words
/// @param guard    the macro that keeps it from being read twice
/// @param includes as they stand behind `#include`
/// @param parts    in this order, each with an empty line in front of it
record HeaderView(String origin, String guard, List<String> includes, List<PartView> parts) {
    HeaderView {
        includes = List.copyOf(includes);
        parts = List.copyOf(parts);
    }

    /// Something that stands by itself. The template of each is called as its record is.
    sealed interface PartView permits CommentView, MacrosView, EnumView, StructView {}
}
