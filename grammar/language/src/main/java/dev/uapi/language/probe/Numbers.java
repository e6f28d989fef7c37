package dev.uapi.language.probe;

import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Expression.Operator;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/// Calculates, where the fields are known.
final class Numbers {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final Values values;

    Numbers(Values values) {
        this.values = values;
    }

    /// Of 64 bits, as the kernel calculates.
    OptionalLong of(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> values.of(field);
            case Expression.RangeValue(var field, var range) -> {
                OptionalLong word = values.of(field);
                yield word.isPresent() ? OptionalLong.of(range.of(word.getAsLong())) : word;
            }
            case Expression.Constant(var value, _) -> OptionalLong.of(value);
            case Expression.Maximum _ -> OptionalLong.of(-1);
            case Expression.Binary(var left, var operator, var right) -> combined(of(left), operator, of(right));
        };
    }

    private static OptionalLong combined(OptionalLong left, Operator operator, OptionalLong right) {
        if (left.isEmpty() || right.isEmpty() || (operator == Operator.MODULO && right.getAsLong() == 0)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(switch (operator) {
            case PLUS -> left.getAsLong() + right.getAsLong();
            case MINUS -> left.getAsLong() - right.getAsLong();
            case MODULO -> Long.remainderUnsigned(left.getAsLong(), right.getAsLong());
        });
    }

    Truth wraps(Expression expression) {
        return exact(expression).map(number -> Truth.of(number.signum() < 0 || number.compareTo(LIMIT) >= 0)).orElse(Truth.UNKNOWN);
    }

    Truth compare(Expression left, Comparison comparison, Expression right) {
        OptionalLong first = of(left);
        OptionalLong second = of(right);
        return first.isPresent() && second.isPresent()
                ? Truth.of(holds(Long.compareUnsigned(first.getAsLong(), second.getAsLong()), comparison))
                : Truth.UNKNOWN;
    }

    private static boolean holds(int order, Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /// Of as many bits as it takes.
    private Optional<BigInteger> exact(Expression expression) {
        return expression instanceof Expression.Binary(var left, var operator, var right) && operator != Operator.MODULO
                ? exact(left).flatMap(first ->
                        exact(right).map(second -> operator == Operator.PLUS ? first.add(second) : first.subtract(second)))
                : unsigned(of(expression));
    }

    private static Optional<BigInteger> unsigned(OptionalLong number) {
        return number.isPresent() ? Optional.of(new BigInteger(Long.toUnsignedString(number.getAsLong()))) : Optional.empty();
    }
}
