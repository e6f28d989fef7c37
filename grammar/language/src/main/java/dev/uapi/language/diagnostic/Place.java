package dev.uapi.language.diagnostic;

import dev.uapi.language.Source;

/// A stretch of a file.
///
/// @param start in UTF-16 units from the beginning of the file
/// @param end   the first position behind it
public record Place(Source source, int start, int end) {
    /// The line it begins on, from 1.
    public int line() {
        return source.line(start) + 1;
    }

    /// The column it begins at, from 1, in UTF-16 units.
    public int column() {
        return start - lineStart() + 1;
    }

    /// The text of the line it begins on.
    public String lineText() {
        int end = source.text().indexOf('\n', start);
        String line = source.text().substring(lineStart(), end < 0 ? source.text().length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private int lineStart() {
        return source.lineStart(source.line(start));
    }

    @Override
    public String toString() {
        return source.path() + ":" + line() + ":" + column();
    }
}
