package dev.uapi.generator.reference;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;

/// A place in a structure: one field, or those of a union, which share it.
///
/// @param union      the one that it is
/// @param succession what was there before, where this is the first of the fields that took its place
record Spot(List<Field> fields, Optional<Union> union, Optional<Succession> succession) {
    static List<Spot> of(Struct struct) {
        return struct.fields().stream()
                .filter(field -> together(struct, field).getFirst().equals(field))
                .map(field -> new Spot(together(struct, field), struct.union(field.name()), succession(struct, field)))
                .toList();
    }

    /// Of the argument of a command, whatever that is.
    static List<Spot> of(Command command) {
        return switch (command.argument()) {
            case Argument.ByPointer(Struct struct, _, _, _) -> of(struct);
            case Argument.ByValue(var value) -> List.of(new Spot(List.of(value), Optional.empty(), Optional.empty()));
            case Argument.None _ -> List.of();
        };
    }

    /// All fields of the argument of a command.
    static List<Field> fields(Command command) {
        return of(command).stream().flatMap(spot -> spot.fields.stream()).toList();
    }

    boolean isUnion() {
        return union.isPresent();
    }

    long offset() {
        return fields.getFirst().offset();
    }

    /// The first offset behind all of its fields.
    long end() {
        return fields.stream().mapToLong(Field::end).max().orElseThrow();
    }

    /// Whether the structure goes on here as long as the caller likes.
    boolean isOpen() {
        return fields.stream().anyMatch(field -> field.type() instanceof Type.Flexible);
    }

    private static List<Field> together(Struct struct, Field field) {
        return struct.union(field.name())
                .map(union -> struct.fields().stream().filter(each -> union.contains(each.name())).toList())
                .orElse(List.of(field));
    }

    private static Optional<Succession> succession(Struct struct, Field field) {
        return struct.successions().stream()
                .filter(each -> !each.fields().isEmpty() && each.fields().getFirst().equals(field.name()))
                .findFirst();
    }
}
