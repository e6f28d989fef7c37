package dev.uapi.generator.java;

import dev.uapi.generator.java.JavaExpression.Binding;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.Optional;
import java.util.stream.Collectors;

/// Conditions of a description as Java expressions.
public final class Conditions {
    private final Scope scope;
    private final JavaNames names;
    private final Imports imports;
    private final Expressions expressions;

    /// @param imports takes in what the expressions use
    public Conditions(Scope scope, JavaNames names, Imports imports) {
        this.scope = scope;
        this.names = names;
        this.imports = imports;
        this.expressions = new Expressions(scope, names, imports);
    }

    /// A boolean expression that is true when the condition holds.
    public JavaExpression java(Condition condition) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> JavaExpression.or(alternatives.stream().map(this::java).toList());
            case Condition.And(var parts) -> JavaExpression.and(parts.stream().map(this::java).toList());
            case Condition.Not(var negated) -> JavaExpression.not(java(negated));
            case Condition.Compare compare -> compare(compare);
            case Condition.AllZero(var field) -> allZero(field);
            case Condition.Wraps(var expression) -> JavaExpression.atom(expressions.exact(expression) + ".wraps()");
            case Condition.UnknownObject(var field) -> scope.unknownObject(field);
            case Condition.UnknownValue(var field, var type) -> scope.unknownValue(field, type);
            case Condition.HasBits bits -> hasBits(bits);
            case Condition.Lacks(var capability) -> scope.lacks(capability);
            case Condition.ObjectsExist() -> scope.objectsExist();
        };
    }

    private JavaExpression allZero(Field field) {
        return JavaExpression.atom(imports.use("dev.uapi.runtime.Layouts") + ".isZero(" + scope.accessor(field) + ")");
    }

    private JavaExpression compare(Condition.Compare compare) {
        return namedMember(compare).orElseGet(() -> {
            JavaExpression left = expressions.number(compare.left());
            JavaExpression right = expressions.number(compare.right());
            return isEquality(compare.comparison())
                    ? JavaExpression.infix(left, compare.comparison().symbol(), right, Binding.EQUALITY)
                    : JavaExpression.infix(
                            JavaExpression.atom("Long.compareUnsigned(" + left.text() + ", " + right.text() + ")"),
                            compare.comparison().symbol(), JavaExpression.atom("0"), Binding.RELATIONAL);
        });
    }

    /// `op == IOMMU_OPTION_OP_GET`, where `op` is a record in Java.
    private Optional<JavaExpression> namedMember(Condition.Compare compare) {
        if (!isEquality(compare.comparison()) || !(compare.right() instanceof Expression.Constant(_, var spelling))) {
            return Optional.empty();
        }
        return record(compare.left()).flatMap(field -> expressions.constant(spelling)
                .map(constant -> JavaExpression.atom(scope.accessor(field) + ".equals(" + constant + ")"))
                .map(same -> compare.comparison() == Comparison.EQUAL ? same : JavaExpression.not(same)));
    }

    /// The field, or the range of bits, if it is a record in Java.
    private Optional<Field> record(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> Optional.of(field).filter(names::isRecord);
            case Expression.RangeValue(var word, var range) -> Optional.of(BitFields.asField(word, range)).filter(names::isRecord);
            case Expression.Constant _, Expression.Maximum _, Expression.Binary _ -> Optional.empty();
        };
    }

    private static boolean isEquality(Comparison comparison) {
        return comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
    }

    private JavaExpression hasBits(Condition.HasBits bits) {
        JavaExpression any = bits.field().meaning() instanceof Meaning.Enumerated(var type)
                ? JavaExpression.atom(scope.accessor(bits.field()) + (isOneBit(bits) ? ".has(" : ".hasAny(") + flags(bits, type) + ")")
                : anyOf(bits.field(), bits.mask());
        return bits.any() ? any : JavaExpression.not(any);
    }

    private static boolean isOneBit(Condition.HasBits bits) {
        return bits.members().size() == 1 && Long.bitCount(bits.mask()) == 1;
    }

    private String flags(Condition.HasBits bits, EnumType type) {
        String first = names.constant(type, bits.members().getFirst()).java(imports);
        return bits.members().stream().skip(1)
                .map(member -> ".with(" + names.constant(type, member).java(imports) + ")")
                .collect(Collectors.joining("", first, ""));
    }

    private JavaExpression anyOf(Field field, long mask) {
        String masked = "(" + expressions.number(new Expression.FieldValue(field)).text() + " & " + Literals.hexadecimal(mask) + ")";
        return JavaExpression.infix(JavaExpression.atom(masked), "!=", JavaExpression.atom("0"), Binding.EQUALITY);
    }
}
