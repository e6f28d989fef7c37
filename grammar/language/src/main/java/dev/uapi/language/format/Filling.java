package dev.uapi.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Breaks what does not fit on one line.
///
/// First in front of clauses, then behind commas, then at `or`, `and` and `|`, from the outside to the inside; each line takes as
/// much as it has room for. What follows stands under what it continues.
final class Filling {
    /// How wide a line may be.
    static final int WIDTH = 140;

    private static final Set<String> CLAUSES = Set.of(
            "bits", "carries", "deprecated", "during", "fails", "for", "gives", "holds", "kept", "made", "prefix", "since", "then",
            "until", "was", "when");

    /// A text stands on the line of these words.
    private static final Set<String> INTRODUCTIONS = Set.of("count", "deprecated", "kept", "value");

    private static final int INDENT = 4;

    private final Pieces pieces;
    private final Gaps gaps;

    Filling(Pieces pieces, Gaps gaps) {
        this.pieces = pieces;
        this.gaps = gaps;
    }

    /// Places the pieces behind the first one, which stands already. Gives the column behind the last.
    ///
    /// @param column where the first begins
    int fill(int from, int to, int column) {
        return fill(from, to, column, Level.CLAUSE);
    }

    private int fill(int from, int to, int column, Level level) {
        if (level == Level.NONE || column + pieces.width(from, to) <= WIDTH) {
            gaps.join(from + 1, to);
            return column + pieces.width(from, to);
        }
        List<Integer> starts = starts(from, to, level);
        return starts.size() == 1 ? fill(from, to, column, level.next()) : fill(starts, to, column, level);
    }

    private int fill(List<Integer> starts, int to, int column, Level level) {
        int under = column + indent(pieces.get(starts.getFirst()), level);
        int behind = column;
        boolean broken = false;
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : to;
            int begin = i == 0 ? column : place(start, last, behind, under, broken);
            behind = fill(start, last, begin, level.next());
            broken = level == Level.CLAUSE && (pieces.isText(start) || begin + pieces.width(start, last) > WIDTH);
        }
        return behind;
    }

    /// Gives the column in which the piece stands now.
    ///
    /// @param broken whether what stands before it took several lines, or is a text: nobody would find it at the end of that
    private int place(int start, int last, int behind, int under, boolean broken) {
        boolean joint = pieces.isJoint(start);
        int space = Spacing.before(pieces, start);
        if (!joint && !broken && behind + space + pieces.width(start, last) <= WIDTH) {
            gaps.join(start, start);
            return behind + space;
        }
        int column = joint ? behind - pieces.get(start - 1).text().length() : under;
        gaps.newLine(start, 1, column);
        return column;
    }

    private static int indent(Piece first, Level level) {
        return switch (first.text()) {
            case "when" -> level == Level.CLAUSE ? 0 : "when ".length();
            case "or", "and" -> INDENT;
            default -> level.inside() ? INDENT : 0;
        };
    }

    private List<Integer> starts(int from, int to, Level level) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        int depth = 0;
        for (int i = from; i <= to; i++) {
            if (i > from && (depth == 0 || level.inside()) && begins(i, level)) {
                starts.add(i);
            }
            depth += pieces.is(i, "(") || pieces.is(i, "{") ? 1 : pieces.is(i, ")") || pieces.is(i, "}") ? -1 : 0;
        }
        return starts;
    }

    private boolean begins(int index, Level level) {
        return switch (level) {
            case CLAUSE -> beginsClause(index);
            case LIST, INNER_LIST -> pieces.is(index - 1, ",");
            case OR, INNER_OR -> pieces.is(index, "or");
            case AND, INNER_AND -> pieces.is(index, "and") || pieces.is(index, "|");
            case NONE -> false;
        };
    }

    private boolean beginsClause(int index) {
        return pieces.isText(index)
                ? !INTRODUCTIONS.contains(pieces.get(index - 1).text())
                : CLAUSES.contains(pieces.get(index).text());
    }

    /// Where lines are broken, the best places first.
    private enum Level {
        CLAUSE,
        LIST,
        OR,
        AND,
        INNER_LIST,
        INNER_OR,
        INNER_AND,
        NONE;

        Level next() {
            return switch (this) {
                case CLAUSE -> LIST;
                case LIST -> OR;
                case OR -> AND;
                case AND -> INNER_LIST;
                case INNER_LIST -> INNER_OR;
                case INNER_OR -> INNER_AND;
                case INNER_AND, NONE -> NONE;
            };
        }

        /// Whether it counts in brackets, too.
        boolean inside() {
            return compareTo(INNER_LIST) >= 0;
        }
    }
}
