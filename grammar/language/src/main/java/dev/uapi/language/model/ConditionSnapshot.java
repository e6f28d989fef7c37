package dev.uapi.language.model;

import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conditions as one release could ask them: a field, a flag or a kind of object that is not there yet is zero, unset, nowhere.
final class ConditionSnapshot {
    private static final Constant ZERO = new Constant(0, "0");

    private final Snapshot snapshot;
    private final Map<String, Field> fields;

    /// @param fields those that the argument has
    ConditionSnapshot(Snapshot snapshot, Map<String, Field> fields) {
        this.snapshot = snapshot;
        this.fields = fields;
    }

    /// What is left of a condition: it may be certain.
    private sealed interface Truth {
        record Certain(boolean value) implements Truth {}

        record Open(Condition condition) implements Truth {}
    }

    /// The causes that could come up. One that asks only for what is not there yet, so that its condition is certain, is none.
    List<Cause> causes(List<Cause> causes) {
        return causes.stream().filter(cause -> snapshot.has(cause.availability())).flatMap(cause -> cause(cause).stream()).toList();
    }

    private Optional<Cause> cause(Cause cause) {
        Optional<Truth> guard = cause.guard().map(this::truth);
        Optional<Condition> when = cause.when().map(this::truth).flatMap(ConditionSnapshot::open);
        boolean empty = cause.when().isPresent() && when.isEmpty();
        if (empty || guard.filter(ConditionSnapshot::never).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Cause(
                cause.id(), cause.errno(), text(cause, when), guard.flatMap(ConditionSnapshot::open), when, cause.during(),
                snapshot.past(cause.availability()), cause.documentation()));
    }

    /// Words that were made from the condition follow it.
    private static String text(Cause cause, Optional<Condition> when) {
        boolean made = cause.when().filter(condition -> ConditionText.asWords(condition).equals(cause.text())).isPresent();
        return made ? when.map(ConditionText::asWords).orElse("") : cause.text();
    }

    /// The condition, if it can hold; empty inside if it always does.
    Optional<Optional<Condition>> possible(Condition condition) {
        Truth truth = truth(condition);
        return never(truth) ? Optional.empty() : Optional.of(open(truth));
    }

    private static boolean never(Truth truth) {
        return truth instanceof Truth.Certain(boolean value) && !value;
    }

    private static Optional<Condition> open(Truth truth) {
        return truth instanceof Truth.Open(var condition) ? Optional.of(condition) : Optional.empty();
    }

    private Truth truth(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> joined(alternatives, true);
            case Condition.And(var parts) -> joined(parts, false);
            case Condition.Not(var inner) -> switch (truth(inner)) {
                case Truth.Certain(var value) -> new Truth.Certain(!value);
                case Truth.Open(var open) -> new Truth.Open(new Condition.Not(open));
            };
            case Condition.Compare(var left, var comparison, var right) ->
                names(left) && names(right) ? compare(expression(left), comparison, expression(right)) : nameless(comparison);
            case Condition.Wraps(var expression) -> new Truth.Open(new Condition.Wraps(expression(expression)));
            case Condition.AllZero(var field) -> there(field).<Truth>map(found -> new Truth.Open(allZero(found)))
                    .orElse(new Truth.Certain(true));
            case Condition.UnknownObject(var field) -> unknownObject(field);
            case Condition.UnknownValue(var field, var type) -> unknownValue(field, type);
            case Condition.HasBits(var field, var any, var members) -> bits(field, any, members);
            case Condition.Lacks _, Condition.ObjectsExist _ -> new Truth.Open(condition);
        };
    }

    /// @param decisive the value of a part that decides the whole: true for *or*, false for *and*
    private Truth joined(List<Condition> parts, boolean decisive) {
        List<Condition> left = new ArrayList<>();
        for (Condition part : parts) {
            switch (truth(part)) {
                case Truth.Certain(var value) when value == decisive -> {
                    return new Truth.Certain(decisive);
                }
                case Truth.Certain _ -> {}
                case Truth.Open(var open) -> left.add(open);
            }
        }
        if (left.size() < 2) {
            return left.isEmpty() ? new Truth.Certain(!decisive) : new Truth.Open(left.getFirst());
        }
        return new Truth.Open(decisive ? new Condition.Or(left) : new Condition.And(left));
    }

    /// What is an array now may have been one number, and the other way round.
    private static Condition allZero(Field field) {
        return field.type() instanceof Type.Scalar
                ? new Condition.Compare(new Expression.FieldValue(field), Comparison.EQUAL, ZERO)
                : new Condition.AllZero(field);
    }

    /// Whether every name in it stands for something already.
    private boolean names(Expression expression) {
        return !(expression instanceof Constant(_, String spelling)) || snapshot.knows(spelling);
    }

    /// Nothing is equal to a value that has no name yet: it goes the way of all that are unknown.
    private static Truth nameless(Comparison comparison) {
        return new Truth.Certain(comparison == Comparison.DIFFERENT);
    }

    private static Truth compare(Expression left, Comparison comparison, Expression right) {
        if (left instanceof Expression.FieldValue(Field field) && !(field.type() instanceof Type.Scalar)) {
            Condition zero = new Condition.AllZero(field);
            return new Truth.Open(comparison == Comparison.EQUAL ? zero : new Condition.Not(zero));
        }
        if (!(left instanceof Constant(long first, _)) || !(right instanceof Constant(long second, _))) {
            return new Truth.Open(new Condition.Compare(left, comparison, right));
        }
        int order = Long.compareUnsigned(first, second);
        return new Truth.Certain(switch (comparison) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        });
    }

    private Truth unknownObject(Field field) {
        Optional<Field> found = there(field);
        boolean id = found.map(Field::meaning)
                .filter(meaning -> meaning instanceof Meaning.ObjectId || meaning instanceof Meaning.DestroyedObject)
                .isPresent();
        return id ? new Truth.Open(new Condition.UnknownObject(found.orElseThrow())) : new Truth.Certain(false);
    }

    /// Where none of the values has a name yet, every one but 0 is unknown.
    private Truth unknownValue(Field field, EnumType type) {
        Optional<Field> found = there(field);
        if (found.isEmpty()) {
            return new Truth.Certain(false);
        }
        return new Truth.Open(snapshot.enumType(type)
                .<Condition>map(known -> new Condition.UnknownValue(found.get(), known))
                .orElse(new Condition.Compare(new Expression.FieldValue(found.get()), Comparison.DIFFERENT, ZERO)));
    }

    private Truth bits(Field field, boolean any, List<EnumType.Member> members) {
        Optional<Field> found = there(field);
        List<EnumType.Member> left = found.map(each -> each.meaning() instanceof Meaning.Enumerated(var type)
                        ? members.stream().flatMap(member -> snapshot.member(type, member).stream()).toList()
                        : List.<EnumType.Member>of())
                .orElse(List.of());
        return left.isEmpty() ? new Truth.Certain(!any) : new Truth.Open(new Condition.HasBits(found.orElseThrow(), any, left));
    }

    private Optional<Field> there(Field field) {
        return Optional.ofNullable(fields.get(field.name()));
    }

    private Expression expression(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> there(field).<Expression>map(Expression.FieldValue::new).orElse(ZERO);
            case Expression.RangeValue(var field, var range) -> there(field)
                    .<Expression>map(found -> new Expression.RangeValue(found, found.ranges().stream()
                            .filter(each -> each.name().equals(range.name())).findFirst().orElse(range)))
                    .orElse(ZERO);
            case Constant(var value, var spelling) -> new Constant(value, snapshot.constant(value, spelling));
            case Expression.Maximum maximum -> maximum;
            case Expression.Binary(var left, var operator, var right) ->
                new Expression.Binary(expression(left), operator, expression(right));
        };
    }
}
