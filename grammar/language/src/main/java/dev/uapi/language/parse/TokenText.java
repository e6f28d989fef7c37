package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The tokens of a file, with their places in the file's text.
///
/// ANTLR counts code points, a Java string UTF-16 units; this class turns the one into the other.
final class TokenText {
    private final Window stream;
    private final int[] starts;

    TokenText(String text, Window stream) {
        this.stream = stream;
        this.starts = new int[stream.size() + 1];
        for (int i = 0; i < count(); i++) {
            starts[i + 1] = starts[i] + stream.get(i).getText().length();
        }
        if (starts[count()] != text.length()) {
            throw new IllegalStateException("the lexer lost text");
        }
        starts[stream.size()] = text.length();
    }

    Window window() {
        return stream;
    }

    /// How many tokens there are, the end of the file not counted.
    int count() {
        return stream.size() - 1;
    }

    int type(int index) {
        return stream.get(index).getType();
    }

    String text(int index) {
        return index < count() ? stream.get(index).getText() : "";
    }

    /// The keyword or punctuation that stands here; empty if it is text that its writer has chosen.
    String literal(int index) {
        return index < count() ? Lexemes.literal(type(index)) : "";
    }

    /// Where the token begins in the file.
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return index < count() ? starts[index + 1] : starts[index];
    }

    Span span(int index) {
        return new Span(start(index), end(index));
    }

    /// The tokens from `from` to in front of `to`.
    List<Token> tokens(int from, int to) {
        List<Token> tokens = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            tokens.add(new Token(kind(i), text(i)));
        }
        return List.copyOf(tokens);
    }

    /// The last token in front of this one that is neither comment nor white space, or -1.
    int visibleBefore(int index) {
        int before = index - 1;
        while (before >= 0 && isHidden(before)) {
            before--;
        }
        return before;
    }

    /// The first token from this one on that is neither comment nor white space, or the end of the file.
    int visibleFrom(int index) {
        int next = index;
        while (next < count() && isHidden(next)) {
            next++;
        }
        return next;
    }

    /// Whether a token stands at the beginning of a line, without indentation.
    boolean beginsLine(int index) {
        return index == 0 || text(index - 1).endsWith("\n");
    }

    /// Whether the tokens from `from` to in front of `to` go over the end of a line.
    boolean hasLineBreak(int from, int to) {
        return IntStream.range(from, to).anyMatch(index -> text(index).indexOf('\n') >= 0);
    }

    boolean isHidden(int index) {
        return stream.get(index).getChannel() != 0;
    }

    private Token.Kind kind(int index) {
        return switch (type(index)) {
            case UapiLexer.NAME -> Token.Kind.NAME;
            case UapiLexer.INT -> Token.Kind.NUMBER;
            case UapiLexer.RELEASE -> Token.Kind.RELEASE;
            case UapiLexer.STRING, UapiLexer.UNTERMINATED -> Token.Kind.STRING;
            case UapiLexer.CHARACTER -> Token.Kind.CHARACTER;
            case UapiLexer.HEADER -> Token.Kind.HEADER;
            case UapiLexer.DOC -> Token.Kind.DOCUMENTATION;
            case UapiLexer.COMMENT, UapiLexer.BLOCK_COMMENT -> Token.Kind.COMMENT;
            case UapiLexer.SPACE -> Token.Kind.SPACE;
            case UapiLexer.UNEXPECTED -> Token.Kind.UNEXPECTED;
            default -> isWord(literal(index)) ? Token.Kind.KEYWORD : Token.Kind.PUNCTUATION;
        };
    }

    /// Whether a literal of the language is a keyword.
    static boolean isWord(String literal) {
        char first = literal.charAt(0);
        return Character.isLetter(first) || first == '_';
    }
}
