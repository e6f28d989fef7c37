package dev.uapi.language.format;

import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Token;
import java.util.List;

/// What a line begins with that has just been opened: the indentation, and `/// ` where documentation goes on.
///
/// The text is rarely complete at such a moment, so only braces count.
final class NewLine {
    private static final String DOCUMENTATION = "///";

    private final FileSyntax file;
    private final String text;
    private final Pieces pieces;
    private final int position;
    private final int next;

    private NewLine(FileSyntax file, int position) {
        this.file = file;
        this.text = file.text();
        this.pieces = Pieces.of(file);
        this.position = position;
        this.next = pieces.firstFrom(position);
    }

    /// @param position somewhere in the new line's indentation
    static List<Edit> edits(FileSyntax file, int position) {
        NewLine line = new NewLine(file, position);
        return line.isBetweenPieces() ? line.edits() : List.of();
    }

    private boolean isBetweenPieces() {
        return next == 0 || text.lastIndexOf('\n', position - 1) >= pieces.get(next - 1).end();
    }

    private List<Edit> edits() {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        String wanted = " ".repeat(column(end)) + (goesOn(start, end) ? DOCUMENTATION + " " : "");
        return wanted.equals(text.substring(start, end)) ? List.of() : List.of(new Edit(start, end, wanted));
    }

    private int column(int end) {
        int depth = 0;
        for (int i = pieces.firstFrom(declarationStart()); i < next; i++) {
            depth += pieces.is(i, "{") ? 1 : pieces.is(i, "}") ? -1 : 0;
        }
        boolean closes = stands(end) && pieces.is(next, "}");
        int steps = depth - (closes ? 1 : 0) + (isInStatement() && !closes ? 1 : 0);
        return Math.max(0, steps) * Layout.INDENT;
    }

    private int declarationStart() {
        return file.declarations().stream().mapToInt(Placed::offset).filter(offset -> offset < position).max().orElse(0);
    }

    /// Whether there is code on the line.
    private boolean stands(int end) {
        return next < pieces.size() && pieces.get(next).start() == end;
    }

    private boolean isInStatement() {
        int before = next - 1;
        while (before >= 0 && pieces.get(before).isComment()) {
            before--;
        }
        return before >= 0 && !pieces.is(before, ";") && !pieces.is(before, "{") && !pieces.is(before, "}");
    }

    private boolean goesOn(int start, int end) {
        boolean behind = next > 0 && pieces.get(next - 1).kind() == Token.Kind.DOCUMENTATION;
        return behind && text.indexOf('\n', pieces.get(next - 1).end()) + 1 == start && goesOn(end);
    }

    /// A line of `///` alone ends the documentation, unless there is more of it.
    private boolean goesOn(int end) {
        if (next < pieces.size() && pieces.get(next).kind() == Token.Kind.DOCUMENTATION) {
            return !stands(end);
        }
        return stands(end) || !pieces.get(next - 1).text().strip().equals(DOCUMENTATION);
    }
}
