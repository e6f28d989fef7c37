package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.stream.Stream;

/// The parts of statements that belong together though no bracket says so: clauses, types, conditions and what they consist of.
final class Spans {
    private Spans() {}

    /// In no order.
    static Stream<Span> in(Body body) {
        Stream<Span> fields = FieldsOf.body(body).stream().flatMap(Spans::field);
        return Stream.concat(fields, switch (body) {
            case Body.EnumBody type -> type.members().stream().flatMap(Spans::member);
            case Body.CommandBody command -> command.items().stream().flatMap(Spans::item);
            case Body.DeviceBody device -> device.operations().stream().flatMap(operation -> clauses(operation.causes()));
            case Body.FileKindBody file -> file.operations().stream().flatMap(operation -> clauses(operation.causes()));
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.ObjectBody _, Body.StructBody _, Body.ExtensionBody _ ->
                Stream.empty();
        });
    }

    private static Stream<Span> field(FieldSyntax field) {
        return Stream.concat(Stream.of(field.type().span()), field.clauses().stream().flatMap(Spans::clause));
    }

    private static Stream<Span> clause(FieldClause clause) {
        return Stream.concat(
                Stream.of(clause.span()),
                clause instanceof FieldClause.When(var condition, _) ? condition(condition) : Stream.empty());
    }

    private static Stream<Span> member(MemberSyntax member) {
        return Stream.concat(Stream.of(member.value().span()), member.clauses().stream().map(MemberSyntax.Clause::span));
    }

    private static Stream<Span> item(CommandItem item) {
        return switch (item) {
            case CommandItem.Contract(var clause) -> clauses(List.of(clause));
            case CommandItem.Raised raised -> condition(raised.when());
            case CommandItem.Laid _, CommandItem.Required _, CommandItem.Returned _, CommandItem.Outdated _, CommandItem.ExampleItem _,
                CommandItem.AllowItem _ -> Stream.empty();
        };
    }

    private static Stream<Span> clauses(List<? extends ClauseSyntax> clauses) {
        return clauses.stream().flatMap(clause -> switch (clause) {
            case ClauseSyntax.FailsClause fails -> fails.when().stream().flatMap(Spans::condition);
            case ClauseSyntax.RespondsClause responds -> responds.when().stream().flatMap(Spans::condition);
            case ClauseSyntax.CaseClause selected -> Stream.concat(condition(selected.condition()), clauses(selected.clauses()));
        });
    }

    private static Stream<Span> condition(ConditionSyntax condition) {
        return Stream.concat(Stream.of(condition.span()), switch (condition) {
            case ConditionSyntax.AnyOf any -> any.alternatives().stream().flatMap(Spans::condition);
            case ConditionSyntax.AllOf all -> all.parts().stream().flatMap(Spans::condition);
            case ConditionSyntax.NotThat not -> condition(not.condition());
            case ConditionSyntax.Comparing comparing -> Stream.of(comparing.left().span(), comparing.right().span());
            case ConditionSyntax.Wrapping wrapping -> Stream.of(wrapping.sum().span());
            case ConditionSyntax.UnknownId unknown -> Stream.of(unknown.subject().span());
            case ConditionSyntax.UnknownBits unknown -> Stream.of(unknown.subject().span());
            case ConditionSyntax.HavingBits having -> Stream.of(having.subject().span());
            case ConditionSyntax.LacksCapability _, ConditionSyntax.AnyObject _, ConditionSyntax.NoCondition _ -> Stream.empty();
        });
    }
}
