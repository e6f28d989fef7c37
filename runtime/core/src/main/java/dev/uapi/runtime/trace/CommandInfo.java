package dev.uapi.runtime.trace;

import java.util.List;
import java.util.stream.Stream;

/// A command, as a trace shows it.
///
/// @param name    by its kernel name: `IOMMU_IOAS_MAP`
/// @param command the whole command word
/// @param size    of its structure in bytes; 0 for a command by value or without argument
/// @param fields  in the order of the structure
public record CommandInfo(String name, long command, long size, List<FieldInfo> fields) {
    /// Copies the fields. Every field ends within the structure, and every pointer has the fields that say how much it points to.
    public CommandInfo {
        fields = List.copyOf(fields);
        for (FieldInfo field : fields) {
            require(field.end() <= size, name, field);
            require(isMeasured(field, fields), name, field);
        }
    }

    boolean hasStructure() {
        return size > 0;
    }

    boolean beginsWithSize() {
        return !fields.isEmpty() && fields.getFirst().format() == FieldFormat.SIZE;
    }

    List<FieldInfo> pointers() {
        return fields.stream().filter(field -> field.pointer().isPresent()).toList();
    }

    FieldInfo field(String name) {
        return named(fields, name).getFirst();
    }

    private static List<FieldInfo> named(List<FieldInfo> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }

    private static boolean isMeasured(FieldInfo field, List<FieldInfo> fields) {
        return field.pointer().stream()
                .flatMap(pointer -> Stream.concat(pointer.elementLength().stream(), Stream.of(pointer.count())))
                .allMatch(measure -> named(fields, measure).size() == 1);
    }

    private static void require(boolean holds, String command, FieldInfo field) {
        if (!holds) {
            throw new IllegalArgumentException(command + " cannot have this field: " + field);
        }
    }
}
