package dev.uapi.generator.java;

import java.util.List;
import java.util.stream.Stream;

/// A Java expression.
///
/// @param parts    what `operator` stands between; one part if there is none
/// @param operator with its spaces
/// @param binding  how tightly it binds
public record JavaExpression(List<String> parts, String operator, Binding binding) {
    static final JavaExpression TRUE = atom("true");
    static final JavaExpression FALSE = atom("false");

    private static final int WIDE = 110;
    private static final String CONTINUED = "\n        ";

    public JavaExpression {
        parts = List.copyOf(parts);
    }

    /// From loose to tight.
    enum Binding {
        OR, AND, EQUALITY, RELATIONAL, ADDITIVE, UNARY, ATOM
    }

    /// Something that needs no parentheses anywhere.
    public static JavaExpression atom(String text) {
        return new JavaExpression(List.of(text), "", Binding.ATOM);
    }

    /// One operand behind its operator.
    static JavaExpression unary(String text) {
        return new JavaExpression(List.of(text), "", Binding.UNARY);
    }

    static JavaExpression infix(JavaExpression left, String operator, JavaExpression right, Binding binding) {
        return new JavaExpression(List.of(left.in(binding), right.tighterThan(binding)), " " + operator + " ", binding);
    }

    /// The expression is not true.
    public static JavaExpression not(JavaExpression expression) {
        boolean negated = expression.binding == Binding.UNARY && expression.text().startsWith("!");
        return negated ? atom(expression.text().substring(1)) : unary("!" + expression.in(Binding.UNARY));
    }

    /// All are true.
    public static JavaExpression and(List<JavaExpression> parts) {
        return joined(parts, " && ", Binding.AND, TRUE);
    }

    /// At least one is true.
    public static JavaExpression or(List<JavaExpression> parts) {
        return joined(parts, " || ", Binding.OR, FALSE);
    }

    /// On one line.
    public String text() {
        return String.join(operator, parts);
    }

    /// On one line, or on several, each continuation line indented by eight, if it is too wide for one.
    public String wrapped() {
        return text().length() <= WIDE ? text() : String.join(CONTINUED + operator.stripLeading(), parts);
    }

    /// As an operand of an operator that binds like this.
    String in(Binding around) {
        return binding.compareTo(around) < 0 ? "(" + text() + ")" : text();
    }

    private String tighterThan(Binding around) {
        return binding.compareTo(around) <= 0 ? "(" + text() + ")" : text();
    }

    private static JavaExpression joined(List<JavaExpression> parts, String operator, Binding binding, JavaExpression none) {
        List<JavaExpression> different = parts.stream().distinct().toList();
        if (different.size() < 2) {
            return different.isEmpty() ? none : different.getFirst();
        }
        List<String> texts = different.stream()
                .flatMap(part -> part.binding == binding ? part.parts.stream() : Stream.of(part.in(binding)))
                .distinct()
                .toList();
        return new JavaExpression(texts, operator, binding);
    }
}
