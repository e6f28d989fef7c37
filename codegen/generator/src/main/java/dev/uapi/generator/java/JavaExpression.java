package dev.uapi.generator.java;

import java.util.List;
import java.util.stream.Collectors;

/// A Java expression, and how tightly it binds.
public record JavaExpression(String text, Binding binding) {
    static final JavaExpression TRUE = atom("true");
    static final JavaExpression FALSE = atom("false");

    /// From loose to tight.
    enum Binding {
        CONDITIONAL, OR, AND, EQUALITY, RELATIONAL, ADDITIVE, UNARY, ATOM
    }

    /// Something that needs no parentheses anywhere.
    public static JavaExpression atom(String text) {
        return new JavaExpression(text, Binding.ATOM);
    }

    static JavaExpression infix(JavaExpression left, String operator, JavaExpression right, Binding binding) {
        return new JavaExpression(left.in(binding) + " " + operator + " " + right.tighterThan(binding), binding);
    }

    /// The expression is not true.
    public static JavaExpression not(JavaExpression expression) {
        return new JavaExpression("!" + expression.in(Binding.UNARY), Binding.UNARY);
    }

    /// All are true.
    public static JavaExpression and(List<JavaExpression> parts) {
        return joined(parts, " && ", Binding.AND, TRUE);
    }

    /// At least one is true.
    public static JavaExpression or(List<JavaExpression> parts) {
        return joined(parts, " || ", Binding.OR, FALSE);
    }

    /// As an operand of an operator that binds like this.
    String in(Binding around) {
        return binding.compareTo(around) < 0 ? "(" + text + ")" : text;
    }

    private String tighterThan(Binding around) {
        return binding.compareTo(around) <= 0 ? "(" + text + ")" : text;
    }

    private static JavaExpression joined(List<JavaExpression> parts, String operator, Binding binding, JavaExpression none) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? none : parts.getFirst();
        }
        return new JavaExpression(parts.stream().map(part -> part.in(binding)).collect(Collectors.joining(operator)), binding);
    }
}
