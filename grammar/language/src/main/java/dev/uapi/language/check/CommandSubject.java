package dev.uapi.language.check;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.CommandItem;
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
        return command.fields().stream().filter(field -> fields.containsKey(field.name())).toList();
    }

    Span span(Field field) {
        FieldSyntax written = fields.get(field.name());
        return written == null ? syntax.name().span() : written.name().span();
    }

    /// Where the cause is written.
    Span span(Cause cause) {
        return syntax.items().stream()
                .flatMap(item -> item instanceof CommandItem.Contract(var clause) ? fails(clause) : Stream.empty())
                .filter(fails -> fails.id().text().equals(cause.id()))
                .map(fails -> fails.errno().span())
                .findFirst()
                .orElse(syntax.name().span());
    }

    private static Stream<FailsClause> fails(ClauseSyntax clause) {
        return switch (clause) {
            case FailsClause fails -> Stream.of(fails);
            case ClauseSyntax.CaseClause(_, var clauses) -> clauses.stream().flatMap(CommandSubject::fails);
            case ClauseSyntax.RespondsClause _ -> Stream.empty();
        };
    }

    /// Whether any cause asks this, alone or together with something else; or may do so, when not all are known.
    boolean asks(Predicate<Condition> question) {
        Stream<Condition> asked = command.causes().stream().flatMap(cause -> cause.when().stream()).flatMap(Condition::questions);
        return !complete || asked.anyMatch(question);
    }
}
