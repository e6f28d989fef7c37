package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.ConditionSyntax.SumSyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.OperationSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which field a word is a value of: in `flags has X`, `op == X`, `{ flags = X }`, `for out_type is X`.
///
/// @param field   its name
/// @param command whose field it is; empty: that of the declaration itself
record ValueOf(Word field, Optional<Word> command) {
    /// @param place where the word stands
    static Optional<ValueOf> in(Body body, Span place) {
        return Stream.concat(conditions(body).flatMap(condition -> compared(condition, place)), assigned(body, place)).findFirst();
    }

    private static Stream<ConditionSyntax> conditions(Body body) {
        Stream<ConditionSyntax> looked = FieldsOf.body(body).stream().flatMap(ValueOf::conditions);
        return switch (body) {
            case Body.CommandBody command -> Stream.concat(looked, command.items().stream().flatMap(ValueOf::conditions));
            case Body.DeviceBody device -> conditions(device.operations());
            case Body.FileKindBody file -> conditions(file.operations());
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.ObjectBody _, Body.EnumBody _, Body.StructBody _,
                Body.ExtensionBody _ -> looked;
        };
    }

    private static Stream<ConditionSyntax> conditions(List<OperationSyntax> operations) {
        return operations.stream().flatMap(each -> each.causes().stream()).flatMap(ValueOf::conditions);
    }

    private static Stream<ConditionSyntax> conditions(FieldSyntax field) {
        return field.clauses().stream()
                .flatMap(clause -> clause instanceof FieldClause.When(var condition, _) ? Stream.of(condition) : Stream.empty());
    }

    private static Stream<ConditionSyntax> conditions(CommandItem item) {
        return switch (item) {
            case CommandItem.Raised raised -> Stream.of(raised.when());
            case CommandItem.Contract(var clause) -> conditions(clause);
            case CommandItem.Laid _, CommandItem.Required _, CommandItem.Returned _, CommandItem.Outdated _, CommandItem.ExampleItem _,
                CommandItem.AllowItem _ -> Stream.empty();
        };
    }

    private static Stream<ConditionSyntax> conditions(ClauseSyntax clause) {
        return switch (clause) {
            case ClauseSyntax.FailsClause fails -> fails.when().stream();
            case ClauseSyntax.RespondsClause responds -> responds.when().stream();
            case ClauseSyntax.CaseClause(var condition, var clauses) ->
                Stream.concat(Stream.of(condition), clauses.stream().flatMap(ValueOf::conditions));
        };
    }

    private static Stream<ValueOf> compared(ConditionSyntax condition, Span place) {
        return switch (condition) {
            case ConditionSyntax.AnyOf(var parts, _) -> parts.stream().flatMap(part -> compared(part, place));
            case ConditionSyntax.AllOf(var parts, _) -> parts.stream().flatMap(part -> compared(part, place));
            case ConditionSyntax.NotThat(var inner, _) -> compared(inner, place);
            case ConditionSyntax.Comparing(var left, _, var right, _) -> isOnly(right, place) ? only(left) : Stream.empty();
            case ConditionSyntax.HavingBits(var subject, _, var members, _) -> isIn(members, place) ? only(subject) : Stream.empty();
            case ConditionSyntax.LacksCapability _, ConditionSyntax.AnyObject _, ConditionSyntax.Wrapping _, ConditionSyntax.UnknownId _,
                ConditionSyntax.UnknownBits _, ConditionSyntax.NoCondition _ -> Stream.empty();
        };
    }

    private static boolean isOnly(SumSyntax sum, Span place) {
        return sum.operands().size() == 1 && sum.operands().getFirst().word().span().equals(place);
    }

    private static Stream<ValueOf> only(SumSyntax sum) {
        return sum.operands().size() == 1
                ? Stream.of(new ValueOf(sum.operands().getFirst().word(), Optional.empty()))
                : Stream.empty();
    }

    private static boolean isIn(List<Word> words, Span place) {
        return words.stream().anyMatch(word -> word.span().equals(place));
    }

    private static Stream<ValueOf> assigned(Body body, Span place) {
        return switch (body) {
            case Body.CommandBody command -> command.items().stream()
                    .flatMap(item -> item instanceof CommandItem.ExampleItem example
                            ? Stream.concat(example.given().stream(), example.gives().stream())
                            : Stream.empty())
                    .flatMap(each -> assigned(each, Optional.empty(), place));
            case Body.ExtensionBody extension -> Stream.concat(
                    extension.queries().stream().flatMap(query -> asked(query, place)),
                    extension.attempts().stream().flatMap(attempt -> tried(attempt, place)));
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _,
                Body.EnumBody _, Body.StructBody _ -> Stream.empty();
        };
    }

    private static Stream<ValueOf> assigned(AssignmentSyntax assignment, Optional<Word> command, Span place) {
        return isIn(assignment.values(), place) ? Stream.of(new ValueOf(assignment.field(), command)) : Stream.empty();
    }

    private static Stream<ValueOf> asked(Body.QuerySyntax query, Span place) {
        Stream<ValueOf> answer = query.answer().stream()
                .filter(each -> each.member().span().equals(place))
                .map(each -> new ValueOf(each.field(), Optional.of(query.command())));
        return Stream.concat(answer, query.given().stream().flatMap(each -> assigned(each, Optional.of(query.command()), place)));
    }

    private static Stream<ValueOf> tried(Body.AttemptSyntax attempt, Span place) {
        Stream<ValueOf> undone = attempt.undos().stream().flatMap(undo -> undo instanceof Body.UndoSyntax.Calling(var command, var given)
                ? given.stream().flatMap(each -> assigned(each, Optional.of(command), place))
                : Stream.empty());
        return Stream.concat(undone, attempt.given().stream().flatMap(each -> assigned(each, Optional.of(attempt.command()), place)));
    }
}
