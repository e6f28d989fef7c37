package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.SyntaxError;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/// Parses the text of one file. Whatever the text, there is a tree and a list of what is wrong with it, never an exception.
public final class DescriptionParser {
    private DescriptionParser() {}

    public static FileSyntax parse(String text) {
        UapiLexer lexer = new UapiLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        TokenText tokenText = new TokenText(text, tokens);
        Optional<SyntaxError> tooDeep = Nesting.problem(tokenText);
        return tooDeep.map(error -> unparsed(tokenText, error)).orElseGet(() -> parse(tokenText));
    }

    private static FileSyntax parse(TokenText text) {
        UapiParser parser = new UapiParser(text.stream());
        ErrorCollector errors = new ErrorCollector(text);
        parser.removeErrorListeners();
        parser.setErrorHandler(errors);
        return new FileBuilder(text, errors).build(parser.file());
    }

    private static FileSyntax unparsed(TokenText text, SyntaxError error) {
        return new FileSyntax(List.of(), Optional.empty(), List.of(), text.tokens(0, text.count()), List.of(error));
    }
}
