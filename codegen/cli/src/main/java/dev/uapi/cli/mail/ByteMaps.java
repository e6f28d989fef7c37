package dev.uapi.cli.mail;

import dev.uapi.generator.reference.ByteMapText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.List;

/// The bytes of a structure.
final class ByteMaps {
    private ByteMaps() {}

    /// @param minimum size of the smallest legal structure
    static String of(Struct struct, long minimum) {
        return ByteMapText.of(struct, minimum);
    }

    /// What two structures have in common that are drawn alike.
    static List<String> layout(Struct struct) {
        return struct.fields().stream().map(ByteMaps::text).toList();
    }

    private static String text(Field field) {
        return field.name() + "@" + field.offset() + ":" + field.type().spelling() + field.direction();
    }
}
