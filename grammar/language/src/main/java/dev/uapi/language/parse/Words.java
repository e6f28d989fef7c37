package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser.TextContext;
import dev.uapi.language.syntax.DocSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Words, spans and comments of one declaration. Asked for something that the text lacks, it answers with an empty word.
final class Words {
    private final TokenText text;
    private final int origin;
    private final Set<Integer> claimedDocs = new HashSet<>();

    /// @param firstToken the declaration's first, from which all spans count
    Words(TokenText text, int firstToken) {
        this.text = text;
        this.origin = text.start(firstToken);
    }

    /// A name, keyword or other piece of text that consists of one token.
    Word word(@Nullable ParserRuleContext context) {
        return context == null || context.getStart() == null ? missing() : word(context.getStart());
    }

    Word word(@Nullable TerminalNode node) {
        return node == null ? missing() : word(node.getSymbol());
    }

    /// A token that error recovery invented is in no place and stands for nothing.
    Word word(@Nullable Token token) {
        return token == null || token.getTokenIndex() < 0 || token.getType() == Token.EOF
                ? missing()
                : new Word(token.getText(), span(token, token));
    }

    /// Whether this piece of text stands right in it.
    static boolean has(ParserRuleContext context, String token) {
        return context.children != null && context.children.stream().anyMatch(child -> child.getText().equals(token));
    }

    Optional<Word> optional(@Nullable ParserRuleContext context) {
        return context == null ? Optional.empty() : Optional.of(word(context));
    }

    Optional<Word> optional(@Nullable TerminalNode node) {
        return node == null ? Optional.empty() : Optional.of(word(node));
    }

    List<Word> words(List<? extends ParserRuleContext> contexts) {
        return contexts.stream().map(this::word).toList();
    }

    List<Word> terminals(@Nullable List<TerminalNode> nodes) {
        return nodes == null ? List.of() : nodes.stream().map(this::word).toList();
    }

    /// Strings beside one another, joined, without their quotes.
    Word string(List<TerminalNode> strings) {
        if (strings.isEmpty()) {
            return missing();
        }
        StringBuilder joined = new StringBuilder();
        strings.forEach(string -> joined.append(unquoted(string.getText())));
        return new Word(joined.toString(), span(strings.getFirst().getSymbol(), strings.getLast().getSymbol()));
    }

    Word text(@Nullable TextContext context) {
        return string(context == null ? List.of() : context.STRING());
    }

    private static String unquoted(String literal) {
        return literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }

    Span span(@Nullable ParserRuleContext context) {
        return context == null || context.getStart() == null ? Span.NONE : span(context.getStart(), context.getStop());
    }

    private Span span(Token first, @Nullable Token last) {
        int start = Math.max(0, text.start(Math.max(0, first.getTokenIndex())) - origin);
        int end = last == null || last.getTokenIndex() < 0 ? start : text.end(last.getTokenIndex()) - origin;
        return new Span(start, Math.max(start, end));
    }

    private static Word missing() {
        return new Word("", Span.NONE);
    }

    /// The `///` lines right in front of this.
    DocSyntax doc(ParserRuleContext context) {
        List<String> lines = new ArrayList<>();
        int index = context.getStart().getTokenIndex() - 1;
        for (; index >= 0 && text.isHidden(index); index--) {
            if (text.type(index) == UapiLexer.DOC) {
                claimedDocs.add(index);
                lines.addFirst(line(text.text(index)));
            }
        }
        return new DocSyntax(String.join("\n", lines).strip());
    }

    private static String line(String comment) {
        String content = comment.substring(3);
        return (content.startsWith(" ") ? content.substring(1) : content).stripTrailing();
    }

    Set<Integer> claimedDocs() {
        return claimedDocs;
    }
}
