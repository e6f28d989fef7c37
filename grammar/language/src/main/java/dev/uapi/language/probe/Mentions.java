package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import java.util.stream.Stream;

/// What causes ask about.
final class Mentions {
    private Mentions() {}

    /// The fields that the conditions of the cause look at.
    static Stream<Field> fields(Cause cause) {
        return conditions(cause).flatMap(Mentions::fields);
    }

    /// Whether it is that the field has a value without a name.
    static boolean unknownValue(Cause cause, Field field) {
        return conditions(cause)
                .anyMatch(part -> part instanceof Condition.UnknownValue(var asked, _) && asked.name().equals(field.name()));
    }

    /// The single questions.
    private static Stream<Condition> conditions(Cause cause) {
        return Stream.concat(cause.guard().stream(), cause.when().stream()).flatMap(Mentions::parts);
    }

    private static Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> alternatives.stream().flatMap(Mentions::parts);
            case Condition.And(var parts) -> parts.stream().flatMap(Mentions::parts);
            case Condition.Not(var inner) -> parts(inner);
            default -> Stream.of(condition);
        };
    }

    private static Stream<Field> fields(Condition part) {
        return switch (part) {
            case Condition.Compare(var left, _, var right) -> Stream.concat(fields(left), fields(right));
            case Condition.AllZero(var field) -> Stream.of(field);
            case Condition.Wraps(var expression) -> fields(expression);
            case Condition.UnknownObject(var field) -> Stream.of(field);
            case Condition.UnknownValue(var field, _) -> Stream.of(field);
            case Condition.HasBits(var field, _, _) -> Stream.of(field);
            case Condition.Or _, Condition.And _, Condition.Not _, Condition.Lacks _, Condition.ObjectsExist _ -> Stream.empty();
        };
    }

    private static Stream<Field> fields(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> Stream.of(field);
            case Expression.RangeValue(var field, _) -> Stream.of(field);
            case Expression.Binary(var left, _, var right) -> Stream.concat(fields(left), fields(right));
            case Expression.Constant _, Expression.Maximum _ -> Stream.empty();
        };
    }
}
