package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.SyntaxError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;

/// Parses the text of one file. Whatever the text, there is a tree and a list of what is wrong with it, never an exception.
public final class DescriptionParser {
    private DescriptionParser() {}

    public static FileSyntax parse(String text) {
        return parse(text, FileParser::file);
    }

    /// The same as [#parse] of the new text, for which only what has changed is read.
    ///
    /// @param before what the old text was parsed into
    /// @param old    the text before
    /// @param now    the text afterwards
    public static FileSyntax reparse(FileSyntax before, String old, String now) {
        return new Reparse(before, new Change(old, now), old, now).run().orElseGet(() -> parse(now));
    }

    /// A piece of a file that begins behind a declaration.
    static FileSyntax parseStretch(String text) {
        return parse(text, FileParser::stretch);
    }

    private static FileSyntax parse(String text, Function<FileParser, FileSyntax> read) {
        UapiLexer lexer = new UapiLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new Lexemes());
        Window tokens = new Window(lexer);
        tokens.fill();
        TokenText tokenText = new TokenText(text, tokens);
        Optional<SyntaxError> tooDeep = Nesting.problem(tokenText);
        return tooDeep.map(error -> unparsed(tokenText, error)).orElseGet(() -> read.apply(new FileParser(tokenText)));
    }

    private static FileSyntax unparsed(TokenText text, SyntaxError error) {
        return new FileSyntax(List.of(), Optional.empty(), List.of(), text.tokens(0, text.count()), List.of(error));
    }
}
