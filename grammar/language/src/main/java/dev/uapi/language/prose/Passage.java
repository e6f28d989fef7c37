package dev.uapi.language.prose;

import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/// What is said in words at one place of a declaration, as one text that knows where each of its lines stands.
///
/// @param text   the words, without what marks them as such; lines end with `\n`
/// @param lines  where each line begins in the text
/// @param starts where the same line begins in the declaration
/// @param end    where the last line ends in the declaration
public record Passage(String text, List<Integer> lines, List<Integer> starts, int end) {
    private static final String SLASHES = "///";

    public Passage {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    /// The documentation in a declaration, in its order: the `///` lines in front of something together.
    public static List<Passage> comments(List<PlacedToken> tokens) {
        List<Passage> comments = new ArrayList<>();
        List<PlacedToken> run = new ArrayList<>();
        for (PlacedToken token : tokens) {
            if (token.kind() == Token.Kind.DOCUMENTATION) {
                run.add(token);
            } else if (!token.token().isHidden() && !run.isEmpty()) {
                comments.add(comment(run));
                run.clear();
            }
        }
        return List.copyOf(comments);
    }

    /// The texts in quotes in a declaration, in its order, as they are written.
    public static List<Passage> phrases(List<PlacedToken> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(token -> new Passage(
                        token.text().substring(1) + "\n", List.of(0), List.of(token.start() + 1), token.end()))
                .toList();
    }

    private static Passage comment(List<PlacedToken> run) {
        StringBuilder text = new StringBuilder();
        List<Integer> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (PlacedToken token : run) {
            int skipped = token.text().startsWith(SLASHES + " ") ? SLASHES.length() + 1 : SLASHES.length();
            lines.add(text.length());
            starts.add(token.start() + skipped);
            text.append(token.text(), skipped, token.text().length()).append('\n');
        }
        return new Passage(text.toString(), lines, starts, run.getLast().end());
    }

    /// Where a stretch of the text stands; one of several lines is told by what stands on its first one.
    ///
    /// @param from from the beginning of the text
    /// @param to   the first position behind it
    public Span span(int from, int to) {
        int line = 0;
        while (line + 1 < lines.size() && lines.get(line + 1) <= from) {
            line++;
        }
        int lineEnd = (line + 1 < lines.size() ? lines.get(line + 1) : text.length()) - 1;
        int start = starts.get(line) + from - lines.get(line);
        return new Span(start, start + Math.max(0, Math.min(to, lineEnd) - from));
    }
}
