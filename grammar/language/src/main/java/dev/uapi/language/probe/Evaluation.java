package dev.uapi.language.probe;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Whether a condition holds for what a call is given.
final class Evaluation {
    private final World world;
    private final Values values;
    private final Numbers numbers;

    Evaluation(World world, Values values) {
        this.world = world;
        this.values = values;
        this.numbers = new Numbers(values);
    }

    Truth of(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> alternatives.stream().map(this::of).reduce(Truth.FALSE, Truth::or);
            case Condition.And(var parts) -> parts.stream().map(this::of).reduce(Truth.TRUE, Truth::and);
            case Condition.Not(var inner) -> of(inner).not();
            case Condition.Compare compare -> compare(compare);
            case Condition.AllZero(var field) -> values.isGiven(field) ? Truth.UNKNOWN : Truth.TRUE;
            case Condition.Wraps(var expression) -> numbers.wraps(expression);
            case Condition.UnknownObject(var field) -> unknownObject(field);
            case Condition.UnknownValue(var field, var type) -> unknownValue(field, type);
            case Condition.HasBits bits -> bits.any() ? any(bits) : any(bits).not();
            case Condition.Lacks _, Condition.ObjectsExist _ -> Truth.UNKNOWN;
        };
    }

    /// Nothing is equal to a value that has no name: it goes the way of all that are unknown.
    private Truth compare(Condition.Compare compare) {
        Truth named = named(compare.left(), compare.right()).and(named(compare.right(), compare.left()));
        Truth nameless = Truth.of(compare.comparison() == Comparison.DIFFERENT);
        return switch (named) {
            case FALSE -> nameless;
            case TRUE -> numbers.compare(compare.left(), compare.comparison(), compare.right());
            case UNKNOWN -> numbers.compare(compare.left(), compare.comparison(), compare.right()).either(nameless);
        };
    }

    /// Whether what the side is compared with has a name, if it is called by one.
    private Truth named(Expression side, Expression other) {
        Optional<EnumType> type = switch (side) {
            case Expression.FieldValue(var field) -> field.meaning() instanceof Meaning.Enumerated(var known) ? Optional.of(known)
                    : Optional.empty();
            case Expression.RangeValue(_, var range) -> range.type();
            default -> Optional.empty();
        };
        return other instanceof Expression.Constant(_, var spelling)
                ? type.stream()
                        .flatMap(known -> known.members().stream()
                                .filter(member -> member.name().equals(spelling)).map(member -> world.knows(known, member)))
                        .findFirst().orElse(Truth.TRUE)
                : Truth.TRUE;
    }

    /// No object ever has the id 0.
    private Truth unknownObject(Field field) {
        OptionalLong id = values.of(field);
        if (values.isAlive(field)) {
            return Truth.FALSE;
        }
        return id.isPresent() && id.getAsLong() == 0 ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Truth any(Condition.HasBits bits) {
        OptionalLong word = values.of(bits.field());
        if (word.isEmpty() || !(bits.field().meaning() instanceof Meaning.Enumerated(var type))) {
            return Truth.UNKNOWN;
        }
        return bits.members().stream()
                .filter(member -> (member.value() & word.getAsLong()) != 0)
                .map(member -> world.knows(type, member))
                .reduce(Truth.FALSE, Truth::or);
    }

    private Truth unknownValue(Field field, EnumType type) {
        OptionalLong word = values.of(field);
        if (word.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return type.flags() ? unknownBits(field, type, word.getAsLong()) : world.names(type, word.getAsLong()).not();
    }

    /// Bits with a name of their own do not count.
    private Truth unknownBits(Field field, EnumType type, long word) {
        long others = word & ~field.ranges().stream().mapToLong(BitRange::mask).reduce(0, (left, right) -> left | right);
        if ((others & ~mask(type, Truth::isPossible)) != 0) {
            return Truth.TRUE;
        }
        return (others & ~mask(type, Truth.TRUE::equals)) == 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    private long mask(EnumType type, Predicate<Truth> known) {
        return type.members().stream()
                .filter(member -> Long.bitCount(member.value()) == 1 && known.test(world.knows(type, member)))
                .mapToLong(EnumType.Member::value)
                .reduce(0, (left, right) -> left | right);
    }
}
