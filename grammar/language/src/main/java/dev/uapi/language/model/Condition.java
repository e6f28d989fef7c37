package dev.uapi.language.model;

import java.util.List;
import java.util.stream.Stream;

/// Something that is true of an argument, of the objects it names or of who calls. All numbers are unsigned, of 64 bits.
public sealed interface Condition {
    /// The single questions that it is made of, in the order in which they are written.
    default Stream<Condition> questions() {
        return switch (this) {
            case Or(var alternatives) -> alternatives.stream().flatMap(Condition::questions);
            case And(var parts) -> parts.stream().flatMap(Condition::questions);
            case Not(var negated) -> negated.questions();
            default -> Stream.of(this);
        };
    }

    /// The fields that it looks at, in the order in which they are written; a field may come twice.
    default Stream<Field> fields() {
        return switch (this) {
            case Or _, And _, Not _ -> questions().flatMap(Condition::fields);
            case Compare(var left, _, var right) -> Stream.concat(left.fields(), right.fields());
            case AllZero(var field) -> Stream.of(field);
            case Wraps(var expression) -> expression.fields();
            case UnknownObject(var field) -> Stream.of(field);
            case UnknownValue(var field, _) -> Stream.of(field);
            case HasBits(var field, _, _) -> Stream.of(field);
            case Lacks _, ObjectsExist _ -> Stream.empty();
        };
    }

    /// At least one holds.
    record Or(List<Condition> alternatives) implements Condition {
        public Or {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// All hold.
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// It does not hold.
    record Not(Condition condition) implements Condition {}

    /// Two numbers compared.
    record Compare(Expression left, Comparison comparison, Expression right) implements Condition {}

    /// All bytes of an array are 0.
    record AllZero(Field field) implements Condition {}

    /// The exact result is below 0 or does not fit 64 bits.
    record Wraps(Expression expression) implements Condition {}

    /// The field names no live object of the kinds it is for.
    record UnknownObject(Field field) implements Condition {}

    /// The field holds a bit without a name, or a number that is no member.
    record UnknownValue(Field field, EnumType type) implements Condition {}

    /// Of these flags, the field holds any, or none.
    record HasBits(Field field, boolean any, List<EnumType.Member> members) implements Condition {
        public HasBits {
            members = List.copyOf(members);
        }

        public long mask() {
            return members.stream().mapToLong(EnumType.Member::value).reduce(0, (left, right) -> left | right);
        }
    }

    /// The caller has not got this capability: `CAP_SYS_RESOURCE`.
    record Lacks(String capability) implements Condition {}

    /// Any object exists in this open file.
    record ObjectsExist() implements Condition {}

    /// How two numbers stand to one another.
    enum Comparison {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
