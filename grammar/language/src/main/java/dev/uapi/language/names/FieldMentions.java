package dev.uapi.language.names;

import dev.uapi.language.names.Referent.OwnField;
import dev.uapi.language.names.Referent.TypeName;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.ConditionSyntax.OperandKind;
import dev.uapi.language.syntax.ConditionSyntax.SumSyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.TypeSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;

/// The mentions in fields and in conditions on them.
final class FieldMentions {
    private static final Referent NEIGHBOUR = new OwnField();

    private final Collector found;

    FieldMentions(Collector found) {
        this.found = found;
    }

    void item(LayoutItem item) {
        switch (item) {
            case LayoutItem.Place place -> place.fields().forEach(this::field);
            case LayoutItem.Growth growth -> {
                found.availability(growth.since());
                growth.fields().forEach(this::field);
                growth.before().ifPresent(fields -> fields.forEach(this::field));
            }
        }
    }

    private void field(FieldSyntax field) {
        found.declare(field.name(), NEIGHBOUR);
        type(field.type());
        field.clauses().forEach(this::clause);
    }

    private void type(TypeSyntax type) {
        found.use(type.name(), new TypeName(type.struct()));
        type.length().filter(length -> !isNumber(length)).ifPresent(length -> found.use(length, NEIGHBOUR));
    }

    private static boolean isNumber(Word word) {
        return !word.isMissing() && Character.isDigit(word.text().charAt(0));
    }

    private void clause(FieldClause clause) {
        switch (clause) {
            case FieldClause.Of of -> found.tag(of.type());
            case FieldClause.Is is -> found.object(is.kinds());
            case FieldClause.Makes makes -> {
                found.object(makes.kinds());
                found.use(makes.space(), NEIGHBOUR);
            }
            case FieldClause.Destroys destroys -> found.object(destroys.kinds());
            case FieldClause.IsDescriptor of -> found.file(of.kind());
            case FieldClause.IsBytes bytes -> found.use(bytes.of(), NEIGHBOUR);
            case FieldClause.ElementBytes each -> found.use(each.pointer(), NEIGHBOUR);
            case FieldClause.CountOf count -> found.use(count.pointer(), NEIGHBOUR);
            case FieldClause.PointsTo points -> type(points.type());
            case FieldClause.PointsToPayload payload -> {
                found.use(payload.selector(), NEIGHBOUR);
                payload.count().filter(count -> !isNumber(count)).ifPresent(count -> found.use(count, NEIGHBOUR));
            }
            case FieldClause.IsPayload payload -> found.use(payload.selector(), NEIGHBOUR);
            case FieldClause.IsChain chain -> {
                found.tag(chain.header());
                found.tag(chain.kinds());
            }
            case FieldClause.Bits bits -> {
                found.declare(bits.name(), NEIGHBOUR);
                bits.type().ifPresent(found::tag);
            }
            case FieldClause.When when -> condition(when.condition());
            case FieldClause.Available available -> found.availability(available.availability());
            case FieldClause.OfExtensions _, FieldClause.Zero _, FieldClause.IsAddress _, FieldClause.IsIova _, FieldClause.IsMmap _ -> {}
        }
    }

    void condition(ConditionSyntax condition) {
        switch (condition) {
            case ConditionSyntax.AnyOf any -> any.alternatives().forEach(this::condition);
            case ConditionSyntax.AllOf all -> all.parts().forEach(this::condition);
            case ConditionSyntax.NotThat not -> condition(not.condition());
            case ConditionSyntax.LacksCapability lacks -> found.use(lacks.capability(), new Referent.Capability());
            case ConditionSyntax.Comparing comparing -> sums(List.of(comparing.left(), comparing.right()));
            case ConditionSyntax.Wrapping wrapping -> sums(List.of(wrapping.sum()));
            case ConditionSyntax.UnknownId unknown -> sums(List.of(unknown.subject()));
            case ConditionSyntax.UnknownBits unknown -> sums(List.of(unknown.subject()));
            case ConditionSyntax.HavingBits having -> {
                sums(List.of(having.subject()));
                having.members().forEach(found::command);
            }
            case ConditionSyntax.AnyObject _, ConditionSyntax.NoCondition _ -> {}
        }
    }

    private void sums(List<SumSyntax> sums) {
        sums.stream()
                .flatMap(sum -> sum.operands().stream())
                .filter(operand -> operand.kind() == OperandKind.NAME)
                .forEach(operand -> found.use(operand.word(), new Referent.FieldOrConstant()));
    }
}
