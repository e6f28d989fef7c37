package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Statement;
import java.util.ArrayList;
import java.util.List;

/// What kind of row a statement makes. Rows of one kind that stand together have columns.
enum Form {
    /// `in | u32 | flags | of FLAGS;`
    FIELD,
    /// `fails EINVAL | cause | "text" when …;`
    FAILURE,
    /// `NAME | = 1 since 6.2;`
    MEMBER,
    /// `EINVAL | absent | "text";`
    VERDICT,
    /// `known | through 7.3;`
    HEADING,
    /// `write | whole struct FAULT;`
    OPERATION,
    /// Anything else: no columns. What does not fit goes on under the second word.
    PLAIN;

    static Form of(Pieces pieces, Statement statement) {
        int first = statement.first();
        if (pieces.hasComment(first, statement.headEnd())) {
            return PLAIN;
        }
        return switch (statement.scope()) {
            case FILE -> PLAIN;
            case DESCRIPTION, EXTENSION -> HEADING;
            case MEMBERS -> pieces.is(first + 1, "=") ? MEMBER : PLAIN;
            case VERDICTS -> isRuling(pieces, first + 1) ? VERDICT : PLAIN;
            case OTHER -> other(pieces.get(first).text(), statement.blocks());
        };
    }

    private static boolean isRuling(Pieces pieces, int index) {
        return pieces.is(index, "present") || pieces.is(index, "absent") || pieces.is(index, "unclear");
    }

    private static Form other(String word, List<Block> blocks) {
        return switch (word) {
            case "in", "out", "inout" -> FIELD;
            case "fails" -> FAILURE;
            case "read", "write", "mmap", "poll" -> isTall(blocks) ? PLAIN : OPERATION;
            default -> PLAIN;
        };
    }

    /// Whether what stands behind it is too far away for columns.
    private static boolean isTall(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block.parts().size() > 1);
    }

    /// The pieces with which the second and each further column of this row begins.
    List<Integer> columns(Pieces pieces, Statement statement) {
        int first = statement.first();
        List<Integer> columns = new ArrayList<>(switch (this) {
            case FIELD -> fieldColumns(pieces, first);
            case FAILURE -> List.of(first + 2, first + 3);
            case VERDICT -> List.of(first + 1, first + 2);
            case MEMBER, HEADING, OPERATION, PLAIN -> List.of(first + 1);
        });
        int last = statement.blocks().isEmpty() ? statement.last() : statement.headEnd() - 1;
        columns.removeIf(column -> column > last || pieces.is(column, ";"));
        return columns;
    }

    private static List<Integer> fieldColumns(Pieces pieces, int first) {
        int name = first + 2;
        if (pieces.is(first + 1, "struct") && !pieces.is(name, ";")) {
            name = first + 3;
        }
        while (pieces.is(name, "[") || pieces.is(name - 1, "[") || pieces.is(name, "]")) {
            name++;
        }
        return List.of(first + 1, name, name + 1);
    }
}
