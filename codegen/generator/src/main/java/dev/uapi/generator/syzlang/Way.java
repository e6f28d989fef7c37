package dev.uapi.generator.syzlang;

import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which way bytes go, of several fields together.
final class Way {
    private Way() {}

    /// `in`, `out` or `inout`.
    static String of(Stream<Field> fields) {
        Set<Direction> all = directions(fields);
        return (all.size() == 1 ? all.iterator().next() : Direction.INOUT).keyword();
    }

    static String of(Struct struct) {
        return of(struct.fields().stream());
    }

    static String of(List<Struct> structs) {
        return of(structs.stream().flatMap(struct -> struct.fields().stream()));
    }

    /// Whether each field has to say for itself.
    static boolean isMixed(Struct struct) {
        return directions(struct.fields().stream()).size() > 1;
    }

    private static Set<Direction> directions(Stream<Field> fields) {
        return fields.map(Field::direction).collect(Collectors.toSet());
    }
}
