package dev.uapi.cheader.read;

import dev.uapi.cheader.grammar.CTokens;
import dev.uapi.cheader.read.CToken.Kind;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/// The tokens of a text one after the other, with the ends of its lines and without its white space. Comments go to `Comments`.
final class RawTokens {
    private final LogicalText text;
    private final Lexer lexer;
    private final Comments comments;
    private final Unreads unreads;

    RawTokens(String text, Comments comments, Unreads unreads) {
        this.text = new LogicalText(text);
        this.lexer = new CTokens(this.text);
        this.comments = comments;
        this.unreads = unreads;
        lexer.removeErrorListeners();
    }

    CToken next() {
        while (true) {
            Token token = lexer.nextToken();
            int start = text.inFile(token.getStartIndex());
            int end = token.getType() == Token.EOF ? start : text.inFile(token.getStopIndex()) + 1;
            switch (token.getType()) {
                case CTokens.SPACE -> {}
                case CTokens.LINE_COMMENT, CTokens.BLOCK_COMMENT -> comments.add(start, end);
                case CTokens.UNTERMINATED -> unreads.add(start, end, "this comment has no end");
                default -> {
                    return new CToken(kind(token.getType()), words(token), start, end, Hidden.NOTHING);
                }
            }
        }
    }

    private String words(Token token) {
        return token.getType() == Token.EOF ? "" : text.text(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case Token.EOF -> Kind.END;
            case CTokens.NAME -> Kind.NAME;
            case CTokens.NUMBER -> Kind.NUMBER;
            case CTokens.CHARACTER -> Kind.CHARACTER;
            case CTokens.STRING -> Kind.STRING;
            case CTokens.LINE_END -> Kind.LINE_END;
            default -> Kind.PUNCTUATION;
        };
    }
}
