package dev.uapi.language.parse;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/// The tokens of a file, of which a parser is shown only some: where they end, the file ends for it.
final class Window extends CommonTokenStream {
    private Token beyond = new CommonToken(Token.EOF);
    private int end = Integer.MAX_VALUE;

    Window(TokenSource source) {
        super(source);
    }

    /// Shows the tokens from `start` to in front of `end`.
    void show(int start, int end) {
        this.end = Integer.MAX_VALUE;
        seek(start);
        this.end = end;
        CommonToken closing = new CommonToken(get(end));
        closing.setType(Token.EOF);
        beyond = closing;
    }

    @Override
    public Token LT(int k) {
        Token token = super.LT(k);
        return token != null && token.getTokenIndex() >= end ? beyond : token;
    }
}
