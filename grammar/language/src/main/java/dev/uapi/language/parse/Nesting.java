package dev.uapi.language.parse;

import dev.uapi.language.syntax.SyntaxError;
import java.util.List;
import java.util.Optional;

/// Keeps the parser, which calls itself for what stands in brackets, from running out of stack on hostile text.
final class Nesting {
    private static final int LIMIT = 200;

    private Nesting() {}

    static Optional<SyntaxError> problem(TokenText text) {
        int depth = 0;
        int negations = 0;
        int operators = 0;
        for (int i = 0; i < text.count(); i++) {
            depth = Math.max(0, depth + step(text.text(i)));
            negations = negations(negations, text, i);
            operators = operators(operators, text.text(i));
            if (depth + negations + operators > LIMIT) {
                return Optional.of(new SyntaxError(SyntaxError.Kind.TOO_DEEP, text.span(i), text.text(i), List.of()));
            }
        }
        return Optional.empty();
    }

    private static int negations(int so, TokenText text, int index) {
        if (text.text(index).equals("not")) {
            return so + 1;
        }
        return text.isHidden(index) || text.text(index).equals("(") ? so : 0;
    }

    /// Each makes the expression in front of it a part of a larger one.
    private static int operators(int so, String token) {
        return switch (token) {
            case "+", "-", "%" -> so + 1;
            case ";", "{", "}" -> 0;
            default -> so;
        };
    }

    private static int step(String token) {
        return switch (token) {
            case "(", "{" -> 1;
            case ")", "}" -> -1;
            default -> 0;
        };
    }
}
