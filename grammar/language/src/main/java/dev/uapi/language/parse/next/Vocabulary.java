package dev.uapi.language.parse.next;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tokens of the language, as the network counts them; to others, its keywords.
public final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final Map<String, Integer> LITERALS = literals();

    private Vocabulary() {}

    /// The words that the grammar has of its own, in the order of the alphabet. Nearly each of them may be a name, too.
    public static List<String> keywords() {
        return LITERALS.keySet().stream().filter(text -> WORD.matcher(text).matches()).sorted().toList();
    }

    /// @return a type that stands nowhere in the grammar for text that begins nothing
    static int type(Token token) {
        return switch (token.kind()) {
            case NAME -> UapiLexer.NAME;
            case NUMBER -> UapiLexer.INT;
            case RELEASE -> UapiLexer.RELEASE;
            case STRING -> UapiLexer.STRING;
            case CHARACTER -> UapiLexer.CHARACTER;
            case HEADER -> UapiLexer.HEADER;
            case KEYWORD, PUNCTUATION -> LITERALS.getOrDefault(token.text(), UapiLexer.UNEXPECTED);
            case DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> UapiLexer.UNEXPECTED;
        };
    }

    /// What a token of that type is: one that an author chooses, or a word or a sign of the language.
    static Token.Kind kind(int type) {
        return switch (type) {
            case UapiLexer.NAME -> Token.Kind.NAME;
            case UapiLexer.INT -> Token.Kind.NUMBER;
            case UapiLexer.RELEASE -> Token.Kind.RELEASE;
            case UapiLexer.STRING -> Token.Kind.STRING;
            case UapiLexer.CHARACTER -> Token.Kind.CHARACTER;
            case UapiLexer.HEADER -> Token.Kind.HEADER;
            default -> WORD.matcher(literal(type).orElse("")).matches() ? Token.Kind.KEYWORD : Token.Kind.PUNCTUATION;
        };
    }

    /// A token of that type: the only one there is, or one to stand in for any.
    static String text(int type) {
        return switch (type) {
            case UapiLexer.NAME -> "x";
            case UapiLexer.INT -> "0";
            case UapiLexer.RELEASE -> "0.0";
            case UapiLexer.STRING -> "\"\"";
            case UapiLexer.CHARACTER -> "'x'";
            case UapiLexer.HEADER -> "<x>";
            default -> literal(type).orElse("");
        };
    }

    private static Optional<String> literal(int type) {
        return Optional.ofNullable(UapiLexer.VOCABULARY.getLiteralName(type)).map(quoted -> quoted.substring(1, quoted.length() - 1));
    }

    private static Map<String, Integer> literals() {
        Map<String, Integer> literals = new HashMap<>();
        for (int type = 1; type <= UapiLexer.VOCABULARY.getMaxTokenType(); type++) {
            int each = type;
            literal(type).ifPresent(text -> literals.put(text, each));
        }
        return Map.copyOf(literals);
    }
}
