package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.Optional;

/// Ranges of bits as a program sees them: fields with names and types of their own.
final class BitFields {
    private BitFields() {}

    /// A field in the place of the word that reads as the range does.
    static Field asField(Field word, BitRange range) {
        Meaning meaning = range.type().<Meaning>map(Meaning.Enumerated::new).orElseGet(Meaning.Plain::new);
        return new Field(
                range.name(), word.type(), word.offset(), word.direction(), meaning, List.of(), word.required(), Optional.empty(),
                Availability.ALWAYS, Documentation.NONE);
    }

    /// Whether its numbers fit an `int`.
    static boolean isInt(BitRange range) {
        return range.high() - range.low() < Integer.SIZE - 1;
    }
}
