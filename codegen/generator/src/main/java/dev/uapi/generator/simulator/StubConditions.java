package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Conditions;
import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaExpression;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Conditions on the argument of one command as the kernel played sees them.
///
/// What is said of a field or a flag holds only on kernels that have it. Where a field took the place of another of the same
/// name, what is said of zeros holds of that one on the kernels before.
final class StubConditions {
    private final Optional<Struct> struct;
    private final Releases releases;
    private final Conditions conditions;

    /// @param read the expression that reads a field
    StubConditions(Command command, JavaNames names, Imports imports, Function<Field, String> read) {
        this.struct = command.struct();
        this.releases = Releases.of(command);
        this.conditions = new Conditions(new StubScope(names, imports, releases, read), names, imports);
    }

    /// A boolean expression that is true when the condition holds.
    JavaExpression java(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> JavaExpression.or(alternatives.stream().map(this::java).toList());
            case Condition.And(var parts) -> JavaExpression.and(parts.stream().map(this::java).toList());
            case Condition.Not(Condition.AllZero _) -> fact(condition);
            case Condition.Not(var negated) -> JavaExpression.not(java(negated));
            case Condition.HasBits bits -> bits.any() ? hasAny(bits) : JavaExpression.not(hasAny(bits));
            case Condition.Compare _, Condition.AllZero _, Condition.Wraps _, Condition.UnknownObject _, Condition.UnknownValue _,
                Condition.Lacks _, Condition.ObjectsExist _ -> fact(condition);
        };
    }

    private JavaExpression hasAny(Condition.HasBits bits) {
        return bits.members().stream().map(EnumType.Member::availability).noneMatch(releases::isQuestion)
                ? fact(new Condition.HasBits(bits.field(), true, bits.members()))
                : JavaExpression.or(bits.members().stream().map(member -> has(bits.field(), member)).toList());
    }

    private JavaExpression has(Field field, EnumType.Member member) {
        Stream<JavaExpression> known = releases.in(member.availability()).stream();
        return JavaExpression.and(Stream.concat(known, Stream.of(fact(new Condition.HasBits(field, true, List.of(member))))).toList());
    }

    private JavaExpression fact(Condition condition) {
        Stream<JavaExpression> releases = condition.fields()
                .map(Field::availability)
                .distinct()
                .flatMap(availability -> this.releases.in(availability).stream());
        JavaExpression now = JavaExpression.and(Stream.concat(releases, Stream.of(plainly(condition))).toList());
        return earlier(condition)
                .map(before -> JavaExpression.or(List.of(now, before)))
                .orElse(now);
    }

    private JavaExpression plainly(Condition condition) {
        return switch (condition) {
            case Condition.AllZero(var field) -> isZero(field);
            case Condition.Not(Condition.AllZero(var field)) -> JavaExpression.not(isZero(field));
            default -> conditions.java(condition);
        };
    }

    private static JavaExpression isZero(Field field) {
        return JavaExpression.atom("call.isZero(%d, %d)".formatted(field.offset(), field.size()));
    }

    private Optional<JavaExpression> earlier(Condition condition) {
        return switch (condition) {
            case Condition.AllZero(var field) -> earlier(field, true);
            case Condition.Not(Condition.AllZero(var field)) -> earlier(field, false);
            case Condition.Compare(Expression.FieldValue(var field), Comparison comparison, Expression.Constant(var value, _))
                    when value == 0 && (comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT) ->
                earlier(field, comparison == Comparison.EQUAL);
            default -> Optional.empty();
        };
    }

    private Optional<JavaExpression> earlier(Field field, boolean zero) {
        return struct.flatMap(all -> Growth.successionOf(all, field)).flatMap(succession -> earlier(succession, field, zero));
    }

    private Optional<JavaExpression> earlier(Succession succession, Field field, boolean zero) {
        return succession.before().stream().filter(before -> before.name().equals(field.name())).findFirst().map(before -> {
            JavaExpression tested = zero ? isZero(before) : JavaExpression.not(isZero(before));
            return JavaExpression.and(Stream.concat(releases.notYet(succession.since()).stream(), Stream.of(tested)).toList());
        });
    }
}
