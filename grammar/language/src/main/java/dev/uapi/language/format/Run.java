package dev.uapi.language.format;

import java.util.ArrayList;
import java.util.List;

/// Rows of one kind with no empty line between them, and how wide their columns are.
///
/// What stands among them, a block for instance, does not end a run: clauses in front of a `case` and behind it are one list.
final class Run {
    private static final int MOST_COLUMNS = 3;

    private final List<Row> rows = new ArrayList<>();
    private final int[] widths = new int[MOST_COLUMNS];

    void add(Pieces pieces, Row row) {
        rows.add(row);
        for (int column = 0; column < row.lastColumn(); column++) {
            widths[column] = Math.max(widths[column], row.width(pieces, column));
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    int width(int column) {
        return widths[column];
    }
}
