package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/// Recovers as ANTLR does by default, but keeps what went wrong as data instead of sentences.
final class ErrorCollector extends DefaultErrorStrategy {
    private static final String END = "`;`";

    /// Who has made so many mistakes in one file is not helped by more of them.
    static final int MOST = 100;

    private final TokenText text;
    private final List<SyntaxError> errors = new ArrayList<>();
    private final NavigableSet<Integer> places = new TreeSet<>();

    ErrorCollector(TokenText text) {
        this.text = text;
        reportLexicalErrors();
    }

    /// In the order of the text.
    List<SyntaxError> errors() {
        return errors.stream().sorted(Comparator.comparingInt(error -> error.span().start())).toList();
    }

    void add(SyntaxError error) {
        places.add(error.span().start());
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    /// Whether anything is wrong from here to there, told or not.
    boolean isAnyIn(int start, int end) {
        Integer place = places.ceiling(start);
        return place != null && place <= end;
    }

    private void reportLexicalErrors() {
        for (int i = 0; i < text.count(); i++) {
            switch (text.type(i)) {
                case UapiLexer.UNEXPECTED -> add(lexical(SyntaxError.Kind.CHARACTER, i));
                case UapiLexer.UNTERMINATED -> add(lexical(SyntaxError.Kind.UNTERMINATED, i));
                default -> {}
            }
        }
    }

    private SyntaxError lexical(SyntaxError.Kind kind, int index) {
        return new SyntaxError(kind, text.span(index), text.text(index), List.of());
    }

    @Override
    protected void reportNoViableAlternative(Parser parser, NoViableAltException exception) {
        unexpected(exception.getOffendingToken(), parser, parser.getExpectedTokens());
    }

    @Override
    protected void reportInputMismatch(Parser parser, InputMismatchException exception) {
        unexpected(exception.getOffendingToken(), parser, exception.getExpectedTokens());
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            unexpected(parser.getCurrentToken(), parser, getExpectedTokens(parser));
        }
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            missing(parser.getCurrentToken(), names(getExpectedTokens(parser), parser.getVocabulary()));
        }
    }

    private void unexpected(Token found, Parser parser, IntervalSet expected) {
        int index = found.getTokenIndex();
        List<String> names = names(expected, parser.getVocabulary());
        if (names.contains(END) && (names.size() == 1 || beginsAnother(found))) {
            missing(found, List.of(END));
        } else if (!isLexicalError(found)) {
            add(new SyntaxError(SyntaxError.Kind.UNEXPECTED, place(found), text.text(index), names));
        }
    }

    /// What belongs to the next declaration is not itself at fault: the place is behind what is not finished.
    private Span place(Token found) {
        int index = found.getTokenIndex();
        return found.getType() == Token.EOF && index < text.count() ? behind(text.visibleBefore(index)) : text.span(index);
    }

    private Span behind(int index) {
        int place = index < 0 ? 0 : text.end(index);
        return new Span(place, place);
    }

    /// Whether the statement in front was over when this came: then its end is what is missing.
    private boolean beginsAnother(Token found) {
        int before = text.visibleBefore(found.getTokenIndex());
        return found.getText().equals("}") || text.hasLineBreak(before + 1, found.getTokenIndex());
    }

    private void missing(Token found, List<String> names) {
        if (!isLexicalError(found)) {
            int index = found.getTokenIndex();
            add(new SyntaxError(SyntaxError.Kind.MISSING, behind(text.visibleBefore(index)), text.text(index), names));
        }
    }

    /// Reading goes on at punctuation, or at a word that begins a line: in the middle of one it is more likely a name.
    @Override
    protected void consumeUntil(Parser parser, IntervalSet set) {
        Token token = parser.getCurrentToken();
        while (token.getType() != Token.EOF && !(set.contains(token.getType()) && isPlausible(token))) {
            parser.consume();
            token = parser.getCurrentToken();
        }
    }

    private boolean isPlausible(Token token) {
        int before = text.visibleBefore(token.getTokenIndex());
        return !TokenText.isWord(token.getText()) || text.hasLineBreak(before + 1, token.getTokenIndex());
    }

    /// What closes something is never one too many, and the wanted is not on another line: that one begins something of its own.
    @Override
    protected @Nullable Token singleTokenDeletion(Parser parser) {
        Token current = parser.getCurrentToken();
        int next = text.visibleFrom(current.getTokenIndex() + 1);
        boolean alone = text.hasLineBreak(current.getTokenIndex() + 1, next);
        return alone || current.getText().equals(";") || current.getText().equals("}") ? null : super.singleTokenDeletion(parser);
    }

    private static boolean isLexicalError(Token token) {
        return token.getType() == UapiLexer.UNEXPECTED || token.getType() == UapiLexer.UNTERMINATED;
    }

    /// Where any name would do, the soft keywords, which are names too, are not worth telling.
    private static List<String> names(IntervalSet types, Vocabulary vocabulary) {
        boolean anyName = types.contains(UapiLexer.NAME);
        return types.toList().stream()
                .filter(type -> !(anyName && isKeyword(type, vocabulary)))
                .map(type -> name(type, vocabulary))
                .distinct()
                .toList();
    }

    private static boolean isKeyword(int type, Vocabulary vocabulary) {
        String literal = vocabulary.getLiteralName(type);
        return literal != null && TokenText.isWord(literal.substring(1, literal.length() - 1));
    }

    private static String name(int type, Vocabulary vocabulary) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case UapiLexer.NAME -> "a name";
            case UapiLexer.INT -> "a number";
            case UapiLexer.RELEASE -> "a release such as 6.2";
            case UapiLexer.STRING -> "a text in quotes";
            case UapiLexer.CHARACTER -> "a character in quotes";
            case UapiLexer.HEADER -> "a header such as <linux/iommufd.h>";
            default -> vocabulary.getDisplayName(type).replace('\'', '`');
        };
    }
}
