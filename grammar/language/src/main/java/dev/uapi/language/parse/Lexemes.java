package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.jspecify.annotations.Nullable;

/// Makes tokens that know what they read.
///
/// A token of ANTLR cuts its text out of the file each time it is asked, and it is asked often. Here it is cut out once, and keywords and
/// punctuation, half of all tokens, have one text together.
final class Lexemes extends CommonTokenFactory {
    private static final String[] LITERALS = IntStream.rangeClosed(0, UapiLexer.VOCABULARY.getMaxTokenType())
            .mapToObj(UapiLexer.VOCABULARY::getLiteralName)
            .map(Lexemes::unquoted)
            .toArray(String[]::new);

    /// The keyword or punctuation that a type of tokens stands for; empty if their writer chooses the text.
    static String literal(int type) {
        return LITERALS[type];
    }

    private static String unquoted(@Nullable String literal) {
        return literal == null ? "" : literal.substring(1, literal.length() - 1);
    }

    @Override
    public CommonToken create(
            Pair<TokenSource, CharStream> source, int type, @Nullable String text, int channel, int start, int stop, int line, int column) {
        CommonToken token = super.create(source, type, text, channel, start, stop, line, column);
        boolean chosen = type < 0 || literal(type).isEmpty();
        token.setText(chosen ? token.getText() : literal(type));
        return token;
    }
}
