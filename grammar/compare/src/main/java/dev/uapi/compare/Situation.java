package dev.uapi.compare;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A call in all that conditions can ask about: the numbers that it is given, what its ids stand for, and who makes it.
///
/// Fields are known by their names, so that one situation can be put to the conditions of two descriptions.
final class Situation {
    /// What is said where a name of a field would stand.
    static final String OBJECTS = "any object";
    private static final Value NOTHING = new Value(0, "");
    private static final int WIDTH = 64;

    private final Map<String, Value> values = new HashMap<>();

    /// @param number as an unsigned one
    /// @param kind   of the object that has this id; empty: none has
    record Value(long number, String kind) {
        static Value of(long number) {
            return new Value(number, "");
        }
    }

    void put(String name, Value value) {
        values.put(name, value);
    }

    void remove(String name) {
        values.remove(name);
    }

    /// What nobody has decided is 0.
    private Value get(String name) {
        return values.getOrDefault(name, NOTHING);
    }

    long number(String name) {
        return get(name).number();
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> alternatives.stream().anyMatch(this::holds);
            case Condition.And(var parts) -> parts.stream().allMatch(this::holds);
            case Condition.Not(var inner) -> !holds(inner);
            case Condition.Compare(var left, var how, var right) -> compare(of(left), how, of(right));
            case Condition.AllZero(var field) -> number(field.name()) == 0;
            case Condition.Wraps(var expression) -> wraps(exactly(expression));
            case Condition.UnknownObject(var field) -> !isAlive(field);
            case Condition.UnknownValue(var field, var type) -> !names(type, number(field.name()) & ~named(field));
            case Condition.HasBits bits -> bits.any() == ((number(bits.field().name()) & bits.mask()) != 0);
            case Condition.Lacks(var capability) -> number(capability) != 0;
            case Condition.ObjectsExist _ -> number(OBJECTS) != 0;
        };
    }

    private static boolean compare(long left, Comparison how, long right) {
        int order = Long.compareUnsigned(left, right);
        return switch (how) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private long of(Expression expression) {
        return exactly(expression).longValue();
    }

    private BigInteger exactly(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> unsigned(number(field.name()));
            case Expression.RangeValue(var field, var range) -> unsigned((number(field.name()) & range.mask()) >>> range.low());
            case Expression.Constant(long number, _) -> unsigned(number);
            case Expression.Maximum _ -> unsigned(-1);
            case Expression.Binary(var left, var operator, var right) -> combine(exactly(left), operator, exactly(right));
        };
    }

    private static BigInteger combine(BigInteger left, Expression.Operator operator, BigInteger right) {
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case MODULO -> right.signum() == 0 ? BigInteger.ZERO : left.mod(right);
        };
    }

    private static boolean wraps(BigInteger exact) {
        return exact.signum() < 0 || exact.bitLength() > WIDTH;
    }

    private static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }

    private boolean isAlive(Field field) {
        String kind = get(field.name()).kind();
        return !kind.isEmpty() && (kinds(field).isEmpty() || kinds(field).contains(kind));
    }

    static List<String> kinds(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> kinds;
            case Meaning.DestroyedObject(var kinds) -> kinds;
            default -> List.of();
        };
    }

    private static boolean names(EnumType type, long number) {
        return type.flags() ? (number & ~type.mask()) == 0 : type.members().stream().anyMatch(member -> member.value() == number);
    }

    /// Bits that have a name of their own.
    private static long named(Field field) {
        return field.ranges().stream().mapToLong(BitRange::mask).reduce(0, (left, right) -> left | right);
    }
}
