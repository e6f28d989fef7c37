package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// A structure with its layout on 64-bit machines.
///
/// @param fields      in the order of the text; those of a union share their offset
/// @param unions      the names of fields that share one place
/// @param successions which fields took the place of others, in the order of the text
/// @param size        in bytes, trailing padding included
/// @param alignment   in bytes
public record Struct(
        String name,
        List<Field> fields,
        List<List<String>> unions,
        List<Succession> successions,
        long size,
        long alignment,
        Availability availability,
        Documentation documentation) {
    public Struct {
        fields = List.copyOf(fields);
        unions = unions.stream().map(List::copyOf).toList();
        successions = List.copyOf(successions);
    }

    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /// Where C puts the fields on that machine.
    public Layout layout(Architecture machine) {
        return Layout.of(fields, unions, machine);
    }
}
