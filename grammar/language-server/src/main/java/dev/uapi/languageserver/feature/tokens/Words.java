package dev.uapi.languageserver.feature.tokens;

import dev.uapi.language.syntax.Token;
import java.util.Optional;
import java.util.Set;

/// Tells what a token is that is no name.
final class Words {
    private static final Set<String> MODIFIERS =
            Set.of("basic", "extended", "in", "out", "inout", "packed", "inline", "whole", "unchecked");

    /// What separates other things is none.
    private static final Set<String> SEPARATORS = Set.of("{", "}", "(", ")", "[", "]", ";", ",");

    private Words() {}

    static Optional<Marking> marking(Token token) {
        return switch (token.kind()) {
            case KEYWORD -> Optional.of(keyword(token.text()));
            case NAME -> Optional.of(Marking.of(token.text().equals("success") ? TokenType.KEYWORD : TokenType.VARIABLE));
            case NUMBER, RELEASE -> Optional.of(Marking.of(TokenType.NUMBER));
            case STRING, CHARACTER, HEADER -> Optional.of(Marking.of(TokenType.STRING));
            case PUNCTUATION -> Optional.of(Marking.of(TokenType.OPERATOR)).filter(_ -> !SEPARATORS.contains(token.text()));
            case DOCUMENTATION -> Optional.of(Marking.of(TokenType.COMMENT, TokenModifier.DOCUMENTATION));
            case COMMENT -> Optional.of(Marking.of(TokenType.COMMENT));
            case SPACE, UNEXPECTED -> Optional.empty();
        };
    }

    private static Marking keyword(String word) {
        if (word.startsWith("_IO")) {
            return Marking.of(TokenType.MACRO, TokenModifier.DEFAULT_LIBRARY);
        }
        return Marking.of(MODIFIERS.contains(word) ? TokenType.MODIFIER : TokenType.KEYWORD);
    }
}
