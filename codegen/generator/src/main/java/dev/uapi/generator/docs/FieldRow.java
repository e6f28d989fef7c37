package dev.uapi.generator.docs;

import java.util.Optional;

/// A field in the table of a structure.
///
/// @param direction `in`, `out` or `inout`, for the style sheet
/// @param way       the same for the reader
/// @param since     when it came, unless it has always been there
record FieldRow(
        String offset,
        String size,
        Html type,
        String name,
        String direction,
        String way,
        Html meaning,
        Optional<String> since,
        Optional<Html> about) {}
