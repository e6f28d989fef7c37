package dev.uapi.language.check;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.stream.Stream;

/// The enums and flags that a command is told something by.
final class Choices {
    private Choices() {}

    /// A field that goes in and takes members of a type.
    record Choice(Field field, EnumType type) {}

    static List<Choice> of(Command command) {
        return fields(command)
                .filter(field -> field.direction().goesIn())
                .filter(field -> field.meaning() instanceof Meaning.Enumerated)
                .map(field -> new Choice(field, ((Meaning.Enumerated) field.meaning()).type()))
                .toList();
    }

    /// All fields of the argument.
    static Stream<Field> fields(Command command) {
        return switch (command.argument()) {
            case Argument.ByPointer pointer -> pointer.struct().fields().stream();
            case Argument.ByValue(var value) -> Stream.of(value);
            case Argument.None _ -> Stream.empty();
        };
    }
}
