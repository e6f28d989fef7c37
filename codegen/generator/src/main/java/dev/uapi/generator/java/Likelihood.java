package dev.uapi.generator.java;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a program can tell of a condition once a call has failed: whether it may have held, whether it must have.
///
/// What only the kernel knows (objects, capabilities, which flags are new to it) counts as true for the one and as false for
/// the other. So does what the call has written over: what stood there before it nobody knows any more.
final class Likelihood {
    private static final Condition TRUE = new Condition.And(List.of());

    private static final Condition FALSE = new Condition.Or(List.of());

    private final Set<String> overwritten;

    private Likelihood(Set<String> overwritten) {
        this.overwritten = overwritten;
    }

    /// After a command has failed with this errno.
    static Likelihood after(Command command, String errno) {
        return new Likelihood(command.fields().stream()
                .filter(field -> field.direction().comesOut())
                .map(Field::name)
                .filter(name -> command.responses().stream().anyMatch(response -> response.writes(name, errno)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// All that is said formally about when a cause comes up.
    static Condition whole(Cause cause) {
        return and(Stream.concat(cause.guard().stream(), cause.when().stream()).toList());
    }

    /// Whether the argument alone decides.
    boolean isCertain(Condition condition) {
        return certain(condition).equals(possible(condition));
    }

    /// What must be true of the argument for the condition to hold.
    Condition possible(Condition condition) {
        return approximated(condition, true);
    }

    private Condition certain(Condition condition) {
        return approximated(condition, false);
    }

    private Condition approximated(Condition condition, boolean possibly) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> or(alternatives.stream().map(part -> approximated(part, possibly)).toList());
            case Condition.And(var parts) -> and(parts.stream().map(part -> approximated(part, possibly)).toList());
            case Condition.Not(var negated) -> not(approximated(negated, !possibly));
            case Condition.UnknownObject _, Condition.Lacks _, Condition.ObjectsExist _ -> possibly ? TRUE : FALSE;
            case Condition lost when lost.fields().map(Field::name).anyMatch(overwritten::contains) -> possibly ? TRUE : FALSE;
            case Condition.UnknownValue unknown -> possibly ? or(unknownToSome(unknown)) : unknown;
            case Condition.Compare _, Condition.AllZero _, Condition.Wraps _, Condition.HasBits _ -> condition;
        };
    }

    /// A member that came later may be as unknown to the kernel as one that never came.
    private static List<Condition> unknownToSome(Condition.UnknownValue unknown) {
        Stream<Condition> newer = unknown.type().members().stream()
                .filter(member -> !member.availability().isAlways())
                .map(member -> holds(unknown, member));
        return Stream.concat(Stream.of(unknown), newer).toList();
    }

    private static Condition holds(Condition.UnknownValue unknown, EnumType.Member member) {
        return unknown.type().flags()
                ? new Condition.HasBits(unknown.field(), true, List.of(member))
                : new Condition.Compare(
                        new Expression.FieldValue(unknown.field()), Condition.Comparison.EQUAL,
                        new Expression.Constant(member.value(), member.name()));
    }

    private static Condition or(List<Condition> alternatives) {
        List<Condition> open = alternatives.stream().filter(part -> !part.equals(FALSE)).toList();
        return open.contains(TRUE) ? TRUE : open.size() == 1 ? open.getFirst() : new Condition.Or(open);
    }

    private static Condition and(List<Condition> parts) {
        List<Condition> open = parts.stream().filter(part -> !part.equals(TRUE)).toList();
        return open.contains(FALSE) ? FALSE : open.size() == 1 ? open.getFirst() : new Condition.And(open);
    }

    private static Condition not(Condition condition) {
        return condition.equals(TRUE) ? FALSE : condition.equals(FALSE) ? TRUE : new Condition.Not(condition);
    }
}
