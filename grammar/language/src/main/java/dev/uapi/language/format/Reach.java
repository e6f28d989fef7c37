package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Kept;
import dev.uapi.language.format.Part.Remark;
import dev.uapi.language.format.Part.Statement;
import java.util.BitSet;
import java.util.List;

/// The pieces of all statements that stand on some lines, wholly or in part; of a statement with a block, its own words only.
final class Reach {
    private final Pieces pieces;
    private final BitSet reached = new BitSet();
    private final int start;
    private final int end;

    private Reach(Pieces pieces, int start, int end) {
        this.pieces = pieces;
        this.start = start;
        this.end = end;
    }

    static Reach of(Text text, String content, int start, int end) {
        int lastOf = end > start && content.charAt(end - 1) == '\n' ? end - 1 : end;
        int lineStart = content.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = content.indexOf('\n', lastOf);
        Reach reach = new Reach(text.pieces(), lineStart, lineEnd < 0 ? content.length() : lineEnd);
        reach.reach(text.parts());
        reach.reached.set(text.pieces().size(), reach.end >= text.pieces().end());
        return reach;
    }

    boolean contains(int piece) {
        return reached.get(piece);
    }

    private void reach(List<Part> parts) {
        for (Part part : parts) {
            switch (part) {
                case Kept _ -> {}
                case Remark(int comment, _) -> reach(comment, comment);
                case Statement statement -> reach(statement);
            }
        }
    }

    private void reach(Statement statement) {
        int first = statement.first();
        for (Block block : statement.blocks()) {
            reach(first, block.open());
            reach(block.parts());
            first = block.close();
        }
        reach(first, statement.last());
    }

    private void reach(int first, int last) {
        if (pieces.get(first).start() <= end && pieces.get(last).end() >= start) {
            reached.set(first, last + 1);
        }
    }
}
