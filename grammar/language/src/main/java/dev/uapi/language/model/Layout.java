package dev.uapi.language.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Where C puts the fields of a structure on one machine.
///
/// @param size      in bytes, trailing padding included
/// @param alignment in bytes
/// @param offsets   by field, in the order of the fields
public record Layout(long size, long alignment, SequencedMap<String, Long> offsets) {
    public Layout {
        offsets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(offsets));
    }

    /// @param unions places that fields share; each is a type of its own, which `packed` says nothing of
    static Layout of(List<Field> fields, List<Union> unions, boolean packed, Architecture machine) {
        SequencedMap<String, Long> offsets = new LinkedHashMap<>();
        long end = 0;
        long alignment = 1;
        for (Field field : fields) {
            List<Field> together = together(field, fields, unions);
            long own = together.stream().mapToLong(each -> each.type().alignment(machine)).max().orElse(1);
            long outside = packed ? 1 : own;
            long offset = offsets.getOrDefault(together.getFirst().name(), aligned(end, outside));
            offsets.put(field.name(), offset);
            end = Math.max(end, offset + aligned(largest(together, machine), own));
            alignment = Math.max(alignment, outside);
        }
        return new Layout(aligned(end, alignment), alignment, offsets);
    }

    private static long largest(List<Field> together, Architecture machine) {
        return together.stream().mapToLong(each -> each.type().size(machine)).max().orElse(0);
    }

    /// The fields that share the place of this one, itself included.
    private static List<Field> together(Field field, List<Field> fields, List<Union> unions) {
        return unions.stream()
                .filter(union -> union.contains(field.name()))
                .findFirst()
                .map(union -> fields.stream().filter(each -> union.contains(each.name())).toList())
                .orElse(List.of(field));
    }

    /// The next multiple of the alignment.
    public static long aligned(long offset, long alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
