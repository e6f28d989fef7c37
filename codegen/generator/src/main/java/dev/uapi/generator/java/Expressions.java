package dev.uapi.generator.java;

import dev.uapi.generator.java.JavaExpression.Binding;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Expression.Operator;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Type;
import java.util.Optional;

/// Numbers of a description as Java expressions: unsigned, of 64 bits.
final class Expressions {
    private static final String SUM = "dev.uapi.runtime.Sum";

    private final Scope scope;
    private final JavaNames names;
    private final Imports imports;

    Expressions(Scope scope, JavaNames names, Imports imports) {
        this.scope = scope;
        this.names = names;
        this.imports = imports;
    }

    /// An expression of type `int` or `long` with the lower 64 bits of the number.
    JavaExpression number(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> JavaExpression.atom(value(field));
            case Expression.RangeValue(var field, var range) -> JavaExpression.atom(value(BitFields.asField(field, range)));
            case Expression.Constant(var value, var spelling) -> JavaExpression.atom(number(value, spelling));
            case Expression.Maximum() -> JavaExpression.unary("~0L");
            case Expression.Binary(var left, var operator, var right) -> binary(left, operator, right);
        };
    }

    /// An expression of type `Sum` with the exact number.
    String exact(Expression expression) {
        return switch (expression) {
            case Expression.Binary(var left, var operator, var right) ->
                exact(left) + "." + method(operator) + "(" + number(right).text() + ")";
            case Expression.FieldValue _, Expression.RangeValue _, Expression.Constant _, Expression.Maximum _ ->
                imports.use(SUM) + ".of(" + number(expression).text() + ")";
        };
    }

    /// The constant that stands for a name; empty if the author wrote a number.
    Optional<String> constant(String spelling) {
        return names.constant(spelling).map(constant -> constant.java(imports));
    }

    private String value(Field field) {
        return names.isRecord(field) ? scope.accessor(field) + ".value()" : scope.accessor(field);
    }

    private String number(long value, String spelling) {
        boolean hexadecimal = spelling.startsWith("0x") || spelling.startsWith("0X");
        return constant(spelling).map(constant -> constant + ".value()")
                .orElseGet(() -> hexadecimal ? Literals.hexadecimal(value) : Literals.number(value));
    }

    private JavaExpression binary(Expression left, Operator operator, Expression right) {
        return switch (operator) {
            case PLUS, MINUS -> JavaExpression.infix(widened(left), operator.symbol(), number(right), Binding.ADDITIVE);
            case MODULO -> JavaExpression.atom(
                    imports.use(SUM) + ".of(" + number(left).text() + ").modulo(" + number(right).text() + ").value()");
        };
    }

    /// The left operand decides whether Java adds in 32 or in 64 bits.
    private JavaExpression widened(Expression expression) {
        JavaExpression number = number(expression);
        return isInt(expression) ? JavaExpression.unary("(long) " + number.text()) : number;
    }

    private boolean isInt(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue(var field) -> !names.isRecord(field)
                    && field.type() instanceof Type.Scalar(var scalar)
                    && JavaScalar.of(scalar).type().equals("int");
            case Expression.Constant constant -> !number(constant).text().endsWith("L");
            case Expression.RangeValue(_, var range) -> range.type().isEmpty() && BitFields.isInt(range);
            case Expression.Maximum _, Expression.Binary _ -> false;
        };
    }

    private static String method(Operator operator) {
        return switch (operator) {
            case PLUS -> "plus";
            case MINUS -> "minus";
            case MODULO -> "modulo";
        };
    }
}
