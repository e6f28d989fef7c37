package dev.uapi.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The white space that is wanted in front of each piece, and at the end. Where nothing is said, it stays as it is.
final class Gaps {
    private final Pieces pieces;
    private final @Nullable String[] wanted;
    private final String lineEnd;

    Gaps(Pieces pieces) {
        this.pieces = pieces;
        this.wanted = new String[pieces.size() + 1];
        this.lineEnd = pieces.lineEnd();
    }

    void spaces(int index, int number) {
        want(index, " ".repeat(number));
    }

    /// @param lines how many lines end
    void newLine(int index, int lines, int column) {
        want(index, lineEnd.repeat(lines) + " ".repeat(column));
    }

    /// Where text that does not follow the grammar ends is told by the lines behind it: these stay.
    private void want(int index, String space) {
        boolean isBehindKept = index > 0 && pieces.get(index - 1).kept();
        if (!isBehindKept) {
            wanted[index] = space;
        }
    }

    /// Has these pieces follow what stands before them on one line.
    void join(int from, int to) {
        for (int i = from; i <= to; i++) {
            spaces(i, Spacing.before(pieces, i));
        }
    }

    /// What must change, of the white space in front of the pieces that are asked for; the end of the file goes by its number, too.
    List<Edit> edits(IntPredicate which) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            String now = i < pieces.size() ? pieces.get(i).before() : pieces.rest();
            int start = i < pieces.size() ? pieces.get(i).start() - now.length() : pieces.end();
            String then = wanted[i];
            if (then != null && !then.equals(now) && which.test(i)) {
                edits.add(smallest(start, now, then));
            }
        }
        return edits;
    }

    /// Without what stays the same at both ends.
    private static Edit smallest(int start, String now, String then) {
        int shorter = Math.min(now.length(), then.length());
        int same = 0;
        while (same < shorter && now.charAt(same) == then.charAt(same)) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same && now.charAt(now.length() - 1 - sameAtEnd) == then.charAt(then.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        return new Edit(start + same, start + now.length() - sameAtEnd, then.substring(same, then.length() - sameAtEnd));
    }
}
