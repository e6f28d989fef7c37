package dev.uapi.language.check;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;

/// The enums and flags that a command is told something by.
final class Choices {
    private Choices() {}

    /// A field that goes in and takes members of a type.
    record Choice(Field field, EnumType type) {}

    static List<Choice> of(Command command) {
        return command.fields().stream()
                .filter(field -> field.direction().goesIn())
                .filter(field -> field.meaning() instanceof Meaning.Enumerated)
                .map(field -> new Choice(field, ((Meaning.Enumerated) field.meaning()).type()))
                .toList();
    }
}
