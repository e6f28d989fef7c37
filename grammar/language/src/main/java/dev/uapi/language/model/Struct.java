package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// A structure with its layout on 64-bit machines.
///
/// @param size      in bytes, trailing padding included
/// @param alignment in bytes
public record Struct(
        String name, List<Field> fields, long size, long alignment, Availability availability, Documentation documentation) {
    public Struct {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
