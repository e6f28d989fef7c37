package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// Fields of a structure that share one place.
///
/// @param name   what C calls the place, if it does: `arg.pagefault`; for everybody else the fields are the structure's
/// @param fields their names, in the order of the text; a place without a name has several
public record Union(Optional<String> name, List<String> fields) {
    public Union {
        fields = List.copyOf(fields);
    }

    public boolean contains(String field) {
        return fields.contains(field);
    }
}
