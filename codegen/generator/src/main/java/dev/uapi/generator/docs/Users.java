package dev.uapi.generator.docs;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The fields, of commands and of structures, that have to do with a declaration.
final class Users {
    private final Scope scope;

    Users(Scope scope) {
        this.scope = scope;
    }

    List<Html> of(Struct struct) {
        return where(field -> holds(field.type(), struct) || pointsTo(field.meaning(), struct));
    }

    List<Html> of(EnumType type) {
        return where(field -> field.meaning() instanceof Meaning.Enumerated(var used) && used.name().equals(type.name()));
    }

    private static boolean pointsTo(Meaning meaning, Struct struct) {
        return meaning instanceof Meaning.Pointer pointer
                && pointer.struct().filter(element -> element.name().equals(struct.name())).isPresent();
    }

    private static boolean holds(Type type, Struct struct) {
        return switch (type) {
            case Type.Scalar _ -> false;
            case Type.Nested(var nested) -> nested.name().equals(struct.name());
            case Type.Array(var element, _) -> holds(element, struct);
            case Type.Flexible(var element, _) -> holds(element, struct);
        };
    }

    private List<Html> where(Predicate<Field> wanted) {
        Stream<Html> commands = scope.description().commands().stream()
                .flatMap(command -> fields(command).filter(wanted).map(field -> use(command.name(), field)));
        Stream<Html> structs = Atlas.structs(scope.description()).stream()
                .flatMap(struct -> struct.fields().stream().filter(wanted).map(field -> use(struct.name(), field)));
        return Stream.concat(commands, structs).toList();
    }

    private static Stream<Field> fields(Command command) {
        return switch (command.argument()) {
            case Argument.ByPointer(var struct, _, _, _) -> struct.fields().stream();
            case Argument.ByValue(var value) -> Stream.of(value);
            case Argument.None _ -> Stream.empty();
        };
    }

    private Html use(String owner, Field field) {
        return scope.code(owner).then(", field ").then(Html.code(field.name()));
    }
}
