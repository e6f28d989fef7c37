package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Kept;
import dev.uapi.language.format.Part.Remark;
import dev.uapi.language.format.Part.Statement;
import java.util.List;

/// Says for each piece which white space it is to have in front of it.
final class Layout {
    /// One step to the right for each brace.
    static final int INDENT = 4;

    private final Pieces pieces;
    private final Runs runs;
    private final Gaps gaps;
    private final Filling filling;
    private final EmptyLines emptyLines;

    private Layout(Pieces pieces, Runs runs, Gaps gaps) {
        this.pieces = pieces;
        this.runs = runs;
        this.gaps = gaps;
        this.filling = new Filling(pieces, gaps);
        this.emptyLines = new EmptyLines(pieces);
    }

    static Gaps of(Pieces pieces, List<Part> parts, Runs runs) {
        Gaps gaps = new Gaps(pieces);
        new Layout(pieces, runs, gaps).place(parts, 0, 0);
        gaps.newLine(pieces.size(), Math.min(1, pieces.size()), 0);
        return gaps;
    }

    /// @param column where lines begin here
    /// @param behind where the line ends that these follow
    private void place(List<Part> parts, int column, int behind) {
        Tails tails = new Tails(gaps, behind);
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Kept _ -> tails.end();
                case Remark(int comment, boolean isBehind) when isBehind -> placeBehind(comment, tails);
                case Remark(int comment, _) -> {
                    tails.end();
                    gaps.newLine(comment, emptyLines.ends(parts, i, column == 0), column);
                }
                case Statement statement -> {
                    int ends = emptyLines.ends(parts, i, column == 0);
                    gaps.newLine(statement.first(), ends, column);
                    place(statement, column, ends > 1, tails);
                }
            }
        }
        tails.end();
    }

    private void placeBehind(int comment, Tails tails) {
        if (!pieces.get(comment - 1).kept()) {
            tails.comment(comment);
        }
    }

    private void place(Statement statement, int column, boolean parted, Tails tails) {
        Row row = runs.row(statement);
        if (isOneLine(statement) && column + width(row) <= Filling.WIDTH) {
            tails.code(fill(row, statement.last(), column), parted);
        } else {
            List<Block> blocks = statement.blocks().stream().filter(block -> !block.parts().isEmpty()).toList();
            tails.code(place(row, blocks, column), parted || !blocks.isEmpty());
        }
    }

    /// Whether its author wrote its blocks on one line: that they stay if they fit.
    private boolean isOneLine(Statement statement) {
        for (int i = statement.headEnd() + 1; i <= statement.last(); i++) {
            if (pieces.get(i).breaks() > 0) {
                return false;
            }
        }
        return !pieces.hasComment(statement.first(), statement.last());
    }

    /// How wide it is on one line, with its columns.
    private int width(Row row) {
        int column = 0;
        for (int i = 0; i < row.lastColumn(); i++) {
            column += runs.run(row.statement()).width(i) + 1;
        }
        return column + pieces.width(row.start(row.lastColumn()), row.statement().last());
    }

    /// Gives the column in which it ends.
    private int place(Row row, List<Block> blocks, int column) {
        Statement statement = row.statement();
        int behind = fill(row, blocks.isEmpty() ? statement.last() : blocks.getFirst().open(), column);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            place(block.parts(), column + INDENT, behind);
            gaps.newLine(block.close(), 1, column);
            behind = fill(block.close(), i + 1 < blocks.size() ? blocks.get(i + 1).open() : statement.last(), column);
        }
        return behind;
    }

    private int fill(Row row, int last, int column) {
        int at = column;
        for (int i = 0; i < row.lastColumn(); i++) {
            int wide = row.width(pieces, i);
            gaps.join(row.start(i) + 1, row.start(i + 1) - 1);
            int space = runs.run(row.statement()).width(i) - wide + 1;
            gaps.spaces(row.start(i + 1), space);
            at += wide + space;
        }
        return fill(row.start(row.lastColumn()), last, at);
    }

    private int fill(int first, int last, int column) {
        return pieces.hasComment(first, last) ? keepLines(first, last, column) : filling.fill(first, last, column);
    }

    /// Where a comment stands among the words its author has broken the lines for a reason.
    private int keepLines(int first, int last, int column) {
        int behind = column + pieces.get(first).text().length();
        for (int i = first + 1; i <= last; i++) {
            boolean breaks = pieces.get(i).breaks() > 0 || pieces.get(i - 1).endsLine();
            int space = Spacing.before(pieces, i);
            if (breaks) {
                gaps.newLine(i, 1, column);
            } else {
                gaps.spaces(i, space);
            }
            behind = (breaks ? column : behind + space) + pieces.get(i).text().length();
        }
        return behind;
    }
}
