package dev.uapi.languageserver.feature.tokens;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.Token;
import dev.uapi.languageserver.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokensLegend;

/// Tells what each word of a text is: keywords, numbers and comments by how they look, names by what they stand for.
public final class Colours {
    private final View view;
    private final String path;
    private final int from;
    private final int to;
    private final Names names;
    private final Encoder encoder;
    private int at;
    private boolean skipped;

    private Colours(View view, String path, int from, int to) {
        this.view = view;
        this.path = path;
        this.from = from;
        this.to = to;
        this.names = new Names(view);
        this.encoder = new Encoder(view.positions());
    }

    /// What the numbers stand for.
    public static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(
                Stream.of(TokenType.values()).map(TokenType::label).toList(),
                Stream.of(TokenModifier.values()).map(TokenModifier::label).toList());
    }

    /// Of the whole text.
    ///
    /// @return five numbers for each word, as the protocol has them
    public static List<Integer> of(View view, String path) {
        return in(view, path, 0, view.source(path).text().length());
    }

    /// Of those words that are at least in part in a stretch of the text.
    ///
    /// @param start in UTF-16 units from the beginning of the text
    /// @param end   the first position that is not asked for
    public static List<Integer> in(View view, String path, int start, int end) {
        Colours colours = new Colours(view, path, start, end);
        view.navigator().syntax(path).ifPresent(colours::file);
        return colours.encoder.data();
    }

    private void file(FileSyntax syntax) {
        tokens(syntax.head(), Map.of());
        for (Standing standing : view.navigator().declarations(path)) {
            declaration(standing);
        }
        tokens(syntax.tail(), Map.of());
    }

    private void declaration(Standing standing) {
        if (standing.end() <= from || standing.start() >= to) {
            at = standing.end();
            skipped = true;
        } else {
            tokens(standing.syntax().tokens(), named(standing));
        }
    }

    /// By their places.
    private Map<Integer, Occurrence> named(Standing standing) {
        Map<Integer, Occurrence> named = new HashMap<>();
        view.navigator().occurrences(standing.id()).forEach(there -> named.putIfAbsent(there.place().start(), there));
        return named;
    }

    private void tokens(List<Token> tokens, Map<Integer, Occurrence> named) {
        if (skipped) {
            encoder.jump(view.positions().position(view.source(path), at));
            skipped = false;
        }
        for (Token token : tokens) {
            int end = at + token.text().length();
            Optional<Marking> marking = end > from && at < to ? marking(token, Optional.ofNullable(named.get(at))) : Optional.empty();
            marking.ifPresentOrElse(mark -> encoder.mark(token.text(), mark), () -> encoder.pass(token.text()));
            at = end;
        }
    }

    /// Many words of the language may also be names. What stands in the place of a name in broken text need be none.
    private Optional<Marking> marking(Token token, Optional<Occurrence> named) {
        return switch (token.kind()) {
            case KEYWORD, NAME, RELEASE -> named.map(names::marking).or(() -> Words.marking(token));
            case NUMBER, STRING, CHARACTER, HEADER, PUNCTUATION, DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> Words.marking(token);
        };
    }
}
