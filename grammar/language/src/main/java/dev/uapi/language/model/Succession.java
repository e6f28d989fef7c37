package dev.uapi.language.model;

import java.util.List;

/// Fields that took the place of others in an existing structure.
///
/// @param since  when they did
/// @param fields the names of those that stand there now
/// @param before those that stood there earlier; none: C had left a hole
public record Succession(Availability since, List<String> fields, List<Field> before) {
    public Succession {
        fields = List.copyOf(fields);
        before = List.copyOf(before);
    }
}
