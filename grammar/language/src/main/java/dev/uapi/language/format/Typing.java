package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The statement that has just been ended, and the rows in whose columns it stands.
final class Typing {
    private final Text text;
    private final int position;

    private Typing(Text text, int position) {
        this.text = text;
        this.position = position;
    }

    /// @param position right behind the `;` or `}` that ends it
    static List<Edit> edits(Text text, int position) {
        Typing typing = new Typing(text, position);
        BitSet reached = new BitSet();
        typing.ended(text.parts()).ifPresent(statement -> typing.reach(statement, reached));
        return text.gaps().edits(reached::get);
    }

    private void reach(Statement ended, BitSet reached) {
        reached.set(ended.first(), ended.last() + 1);
        for (Row row : text.runs().run(ended).rows()) {
            reached.set(row.statement().first(), row.statement().headEnd() + 1);
        }
    }

    private Optional<Statement> ended(List<Part> parts) {
        return parts.stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(this::isAround)
                .findFirst()
                .flatMap(statement -> end(statement) == position ? Optional.of(statement) : inside(statement));
    }

    private Optional<Statement> inside(Statement statement) {
        return statement.blocks().stream().map(Block::parts).map(this::ended).flatMap(Optional::stream).findFirst();
    }

    private boolean isAround(Statement statement) {
        return text.pieces().get(statement.first()).start() < position && position <= end(statement);
    }

    private int end(Statement statement) {
        return text.pieces().get(statement.last()).end();
    }
}
