package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import java.util.stream.Stream;

/// What causes ask about.
final class Mentions {
    private Mentions() {}

    /// The fields that the conditions of the cause look at.
    static Stream<Field> fields(Cause cause) {
        return conditions(cause).flatMap(Condition::fields);
    }

    /// Whether it is that the field has a value without a name.
    static boolean unknownValue(Cause cause, Field field) {
        return conditions(cause)
                .anyMatch(part -> part instanceof Condition.UnknownValue(var asked, _) && asked.name().equals(field.name()));
    }

    /// The single questions.
    private static Stream<Condition> conditions(Cause cause) {
        return Stream.concat(cause.guard().stream(), cause.when().stream()).flatMap(Condition::questions);
    }
}
