package dev.uapi.language.format;

import dev.uapi.language.syntax.FileSyntax;
import java.util.List;

/// A file, taken apart, and how it should be written.
record Text(Pieces pieces, List<Part> parts, Runs runs, Gaps gaps) {
    static Text of(FileSyntax file) {
        Pieces pieces = Pieces.of(file);
        List<Part> parts = TreeReader.read(pieces);
        Runs runs = Runs.of(pieces, parts);
        return new Text(pieces, parts, runs, Layout.of(pieces, parts, runs));
    }
}
