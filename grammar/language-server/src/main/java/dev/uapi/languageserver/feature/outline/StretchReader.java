package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.languageserver.feature.outline.Stretch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Divides a declaration into stretches. It takes any text: what is not closed ends where something around it does.
final class StretchReader {
    /// Deeper brackets than anybody writes are not divided.
    private static final int DEEPEST = 64;

    /// Statements that begin so have braces around values, and go on behind them.
    private static final Set<String> GIVING = Set.of("example", "query", "undo");

    /// Without comments and white space.
    private final List<PlacedToken> tokens;
    private int next;

    private StretchReader(List<PlacedToken> tokens) {
        this.tokens = tokens;
    }

    /// The declaration from its first word to its last, without the comments in front of it. Its parts are its statements: one, if nothing
    /// is wrong with it.
    static Stretch read(Standing standing) {
        List<PlacedToken> tokens = standing.tokens().stream().filter(placed -> !placed.token().isHidden()).toList();
        List<Stretch> parts = new StretchReader(tokens).all();
        return tokens.isEmpty()
                ? new Stretch(Kind.STATEMENT, standing.end(), standing.end(), List.of())
                : new Stretch(Kind.STATEMENT, tokens.getFirst().start(), tokens.getLast().end(), parts);
    }

    private List<Stretch> all() {
        List<Stretch> all = new ArrayList<>();
        while (next < tokens.size()) {
            all.add(is("}") ? new Stretch(Kind.STATEMENT, here().start(), tokens.get(next++).end(), List.of()) : statement(0));
        }
        return all;
    }

    private boolean is(String text) {
        return next < tokens.size() && here().text().equals(text);
    }

    private PlacedToken here() {
        return tokens.get(next);
    }

    /// Has at least one token.
    private Stretch statement(int depth) {
        int first = next;
        List<Stretch> parts = new ArrayList<>();
        boolean open = true;
        while (open && next < tokens.size() && !is("}")) {
            open = switch (here().text()) {
                case "{" -> braces(tokens.get(first).text(), parts, depth);
                case "(" -> parts.add(list(")", depth));
                case "[" -> parts.add(list("]", depth));
                default -> !tokens.get(next++).text().equals(";");
            };
        }
        return stretch(Kind.STATEMENT, first, parts);
    }

    /// @return whether the statement goes on behind them
    private boolean braces(String word, List<Stretch> parts, int depth) {
        if (GIVING.contains(word) || (word.equals("try") && parts.isEmpty())) {
            return parts.add(list("}", depth));
        }
        parts.add(block(depth));
        return word.equals("since") && is("before");
    }

    private Stretch block(int depth) {
        int first = next++;
        List<Stretch> parts = new ArrayList<>();
        while (next < tokens.size() && !is("}")) {
            if (depth < DEEPEST) {
                parts.add(statement(depth + 1));
            } else {
                next++;
            }
        }
        close("}");
        return stretch(Kind.BLOCK, first, parts);
    }

    private Stretch list(String close, int depth) {
        int first = next++;
        List<Stretch> parts = new ArrayList<>();
        while (!endsList(close)) {
            if (depth < DEEPEST) {
                parts.add(element(close, depth + 1));
            } else {
                next++;
            }
        }
        close(close);
        return stretch(Kind.LIST, first, parts);
    }

    /// With its comma left out, which counts as an element if nothing stands in front of it.
    private Stretch element(String close, int depth) {
        int first = next;
        List<Stretch> parts = new ArrayList<>();
        boolean open = true;
        while (open && !endsList(close)) {
            open = switch (here().text()) {
                case "(" -> parts.add(list(")", depth));
                case "[" -> parts.add(list("]", depth));
                default -> !tokens.get(next++).text().equals(",");
            };
        }
        int last = next - 1 > first && tokens.get(next - 1).text().equals(",") ? next - 2 : next - 1;
        return new Stretch(Kind.ELEMENT, tokens.get(first).start(), tokens.get(last).end(), parts);
    }

    private boolean endsList(String close) {
        return next >= tokens.size() || is(close) || is(";") || is("{") || is("}");
    }

    private void close(String close) {
        if (is(close)) {
            next++;
        }
    }

    private Stretch stretch(Kind kind, int first, List<Stretch> parts) {
        return new Stretch(kind, tokens.get(first).start(), tokens.get(next - 1).end(), parts);
    }
}
