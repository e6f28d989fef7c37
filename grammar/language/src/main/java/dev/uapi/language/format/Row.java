package dev.uapi.language.format;

import dev.uapi.language.format.Part.Statement;
import java.util.List;

/// A statement as a row of a table.
///
/// @param starts the pieces with which its columns begin, from the second one
record Row(Form form, Statement statement, List<Integer> starts) {
    Row {
        starts = List.copyOf(starts);
    }

    static Row of(Pieces pieces, Statement statement) {
        Form form = Form.of(pieces, statement);
        return new Row(form, statement, form.columns(pieces, statement));
    }

    /// Where a column begins.
    ///
    /// @param column from 0
    int start(int column) {
        return column == 0 ? statement.first() : starts.get(column - 1);
    }

    /// How wide the text is that stands in a column which is not the last one.
    int width(Pieces pieces, int column) {
        return pieces.width(start(column), start(column + 1) - 1);
    }

    /// The number of the last column.
    int lastColumn() {
        return starts.size();
    }
}
