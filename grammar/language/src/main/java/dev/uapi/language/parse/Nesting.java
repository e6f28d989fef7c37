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
            if (text.isHidden(i)) {
                continue;
            }
            String token = text.literal(i);
            depth = Math.max(0, depth + step(token));
            negations = negations(negations, token);
            operators = operators(operators, token);
            if (depth + negations + operators > LIMIT) {
                return Optional.of(new SyntaxError(SyntaxError.Kind.TOO_DEEP, text.span(i), text.text(i), List.of()));
            }
        }
        return Optional.empty();
    }

    private static int negations(int so, String token) {
        return switch (token) {
            case "not" -> so + 1;
            case "(" -> so;
            default -> 0;
        };
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
