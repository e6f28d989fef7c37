package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// A field in the table of a structure.
///
/// @param direction `in`, `out` or `inout`, for the style sheet
/// @param way       the same for the reader
/// @param since     when it came, unless it has always been there
/// @param more      what else there is to say about the place, a sentence each
/// @param ranges    bits of it that have names of their own
record FieldRow(
        String offset,
        String size,
        Phrase type,
        String name,
        String direction,
        String way,
        Phrase meaning,
        Optional<String> since,
        List<Phrase> more,
        List<RangeRow> ranges,
        Optional<Passage> about) {
    /// Some of its bits.
    record RangeRow(String bits, String name, Phrase meaning) {}
}
