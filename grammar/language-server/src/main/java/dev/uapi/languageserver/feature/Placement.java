package dev.uapi.languageserver.feature;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stretch of a structure on 64-bit machines.
///
/// @param offset from the start of the structure, in bytes
/// @param size   in bytes
/// @param field  what stands there; empty: nothing does, it is a hole
record Placement(long offset, long size, Optional<Field> field) {
    /// All of a structure, in the order of the text: fields, and the holes in front of them and at the end.
    static List<Placement> of(Struct struct) {
        List<Placement> all = new ArrayList<>();
        long end = 0;
        for (Field field : struct.fields()) {
            hole(end, field.offset()).ifPresent(all::add);
            all.add(new Placement(field.offset(), field.size(), Optional.of(field)));
            end = Math.max(end, field.end());
        }
        hole(end, struct.size()).ifPresent(all::add);
        return List.copyOf(all);
    }

    boolean isHole() {
        return field.isEmpty();
    }

    private static Optional<Placement> hole(long start, long end) {
        return start < end ? Optional.of(new Placement(start, end - start, Optional.empty())) : Optional.empty();
    }
}
