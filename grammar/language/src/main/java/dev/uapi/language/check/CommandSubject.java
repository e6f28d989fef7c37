package dev.uapi.language.check;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A command as rules see it: what it means, and where it is written.
///
/// @param fields   the fields that are written, by name
/// @param complete whether all causes of the text are among those of the command
public record CommandSubject(Command command, CommandBody syntax, Map<String, FieldSyntax> fields, boolean complete) {
    public CommandSubject {
        fields = Map.copyOf(fields);
    }

    /// The fields that the author wrote, in order.
    List<Field> writtenFields() {
        return all().stream().filter(field -> fields.containsKey(field.name())).toList();
    }

    private List<Field> all() {
        return switch (command.argument()) {
            case Argument.ByPointer pointer -> pointer.struct().fields();
            case Argument.ByValue value -> List.of(value.value());
            case Argument.None _ -> List.of();
        };
    }

    Span span(Field field) {
        FieldSyntax written = fields.get(field.name());
        return written == null ? syntax.name().span() : written.name().span();
    }

    /// Whether any cause asks this, alone or together with something else; or may do so, when not all are known.
    boolean asks(Predicate<Condition> question) {
        Stream<Condition> asked = command.causes().stream().flatMap(cause -> cause.when().stream()).flatMap(CommandSubject::parts);
        return !complete || asked.anyMatch(question);
    }

    private static Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.Or or -> or.alternatives().stream().flatMap(CommandSubject::parts);
            case Condition.And and -> and.parts().stream().flatMap(CommandSubject::parts);
            case Condition.Not not -> parts(not.condition());
            default -> Stream.of(condition);
        };
    }
}
