package dev.uapi.language.parse.next;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.parse.next.Network.Step;
import dev.uapi.language.parse.next.Unfinished.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/// How far some text leads through the network, on all ways at once.
///
/// @param text  the tokens that it went by
/// @param here  where it has come to
/// @param likely where it has come to if the last token is a word of the language wherever it can be one, and no name
/// @param begun how many of the tokens stand in front of the statement that it is in
/// @param block where that statement begins
record Walk(List<String> text, Set<Standpoint> here, Set<Standpoint> likely, int begun, Set<Standpoint> block) {
    /// A statement with more slips is not worth guessing at.
    private static final int REPAIRS = 2;

    /// So that text in which nothing is right costs little.
    private static final int TRIES = 40;

    /// Longer statements, and deeper ones, nobody writes by hand.
    private static final int LONGEST = 2000;

    private static final int DEEPEST = 100;

    static Walk from(Standpoint start) {
        return new Walk(List.of(), Set.of(start), Set.of(start), 0, Set.of(start));
    }

    /// Goes on through a text that is not over.
    ///
    /// @return empty where the text cannot be made sense of
    Optional<Walk> through(Unfinished unfinished) {
        List<List<Piece>> statements = unfinished.statements();
        boolean written = statements.size() <= DEEPEST && statements.stream().allMatch(statement -> statement.size() <= LONGEST);
        Optional<Walk> so = written ? Optional.of(this) : Optional.empty();
        for (List<Piece> statement : written ? statements : List.<List<Piece>>of()) {
            so = so.flatMap(walk -> walk.statement(statement)).or(() -> anew(statement));
        }
        return so;
    }

    /// Text that makes no sense where it stands may do so by itself: that what is around it was never closed.
    private static Optional<Walk> anew(List<Piece> statement) {
        return statement.isEmpty() ? Optional.empty() : from(Network.stretch()).statement(statement);
    }

    /// A statement, or what is left of it when something in front was never ended.
    private Optional<Walk> statement(List<Piece> statement) {
        Walk begun = new Walk(text, here, likely, text.size(), here);
        Optional<Walk> whole = begun.pieces(statement, 0);
        for (int i = 1; i < statement.size() && i < TRIES && whole.isEmpty(); i++) {
            whole = statement.get(i).beginsLine() ? begun.pieces(statement.subList(i, statement.size()), 0) : whole;
        }
        return whole.isPresent() ? whole : begun.pieces(statement, REPAIRS);
    }

    private Optional<Walk> pieces(List<Piece> pieces, int repairs) {
        Walk walk = this;
        for (int i = 0; i < pieces.size(); i++) {
            Optional<Walk> next = walk.token(pieces.get(i).type(), pieces.get(i).text());
            if (next.isEmpty()) {
                return repairs > 0 ? walk.repaired(pieces.subList(i, pieces.size()), repairs - 1) : Optional.empty();
            }
            walk = next.get();
        }
        return Optional.of(walk);
    }

    /// As if what the text lacks in front of these stood there.
    private Optional<Walk> repaired(List<Piece> pieces, int repairs) {
        return types().stream()
                .map(type -> token(type, Vocabulary.text(type)).orElseThrow())
                .filter(walk -> walk.token(pieces.getFirst().type(), pieces.getFirst().text()).isPresent())
                .flatMap(walk -> walk.pieces(pieces, repairs).stream())
                .findFirst();
    }

    private Set<Integer> types() {
        Set<Integer> types = new LinkedHashSet<>();
        Network.steps(here).forEach(step -> types.addAll(step.tokens()));
        types.remove(Token.EOF);
        return types;
    }

    /// Goes on by one token.
    Optional<Walk> token(int type, String token) {
        Set<Standpoint> there = new LinkedHashSet<>();
        Set<Standpoint> asWord = new LinkedHashSet<>();
        for (Step step : Network.steps(here)) {
            if (type != UapiLexer.UNEXPECTED && step.takes(type)) {
                there.add(step.target());
                if (!step.name()) {
                    asWord.add(step.target());
                }
            }
        }
        List<String> more = new ArrayList<>(text);
        more.add(token);
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Walk(more, there, asWord.isEmpty() ? there : asWord, begun, block));
    }

    /// As if the statement that it is in were yet to come.
    Walk rewound() {
        return new Walk(text.subList(0, begun), block, block, begun, block);
    }

    /// How deep the statement stands.
    int depth() {
        return block.stream().mapToInt(Standpoint::depth).min().orElse(0);
    }
}
