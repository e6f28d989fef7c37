package dev.uapi.generator.java;

import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import java.util.stream.Stream;

/// Which fields a condition looks at.
public final class ConditionFields {
    private ConditionFields() {}

    /// In the order in which they are written; a field may come twice.
    public static Stream<Field> of(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> alternatives.stream().flatMap(ConditionFields::of);
            case Condition.And(var parts) -> parts.stream().flatMap(ConditionFields::of);
            case Condition.Not(var negated) -> of(negated);
            case Condition.Compare(var left, _, var right) -> Stream.concat(of(left), of(right));
            case Condition.AllZero(var field) -> Stream.of(field);
            case Condition.Wraps(var expression) -> of(expression);
            case Condition.UnknownObject(var field) -> Stream.of(field);
            case Condition.UnknownValue(var field, _) -> Stream.of(field);
            case Condition.HasBits bits -> Stream.of(bits.field());
            case Condition.Lacks _, Condition.ObjectsExist _ -> Stream.empty();
        };
    }

    private static Stream<Field> of(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> Stream.of(field);
            case Expression.RangeValue(var field, _) -> Stream.of(field);
            case Expression.Binary(var left, _, var right) -> Stream.concat(of(left), of(right));
            case Expression.Constant _, Expression.Maximum _ -> Stream.empty();
        };
    }
}
