package dev.uapi.language.parse.next;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.syntax.Token;

/// What fills a place of a sentence.
///
/// @param kind what its first token is
/// @param open whether something else could stand there too
record Filler(Token.Kind kind, String text, boolean open) {
    static final Filler CONDITION = new Filler(Token.Kind.NAME, "x wraps", true);

    /// @param choice whether the grammar would take another token as well
    Filler(int type, boolean choice) {
        this(Vocabulary.kind(type), Vocabulary.text(type), choice || isChosen(type));
    }

    /// Anything of that type.
    static Filler open(int type) {
        return new Filler(type, true);
    }

    private static boolean isChosen(int type) {
        return switch (type) {
            case UapiLexer.NAME, UapiLexer.INT, UapiLexer.RELEASE, UapiLexer.STRING, UapiLexer.CHARACTER, UapiLexer.HEADER -> true;
            default -> false;
        };
    }
}
