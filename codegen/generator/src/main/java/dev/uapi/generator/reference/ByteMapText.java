package dev.uapi.generator.reference;

import dev.uapi.generator.reference.ByteMap.Cell;
import dev.uapi.generator.reference.ByteMap.Kind;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A structure drawn to scale in characters, eight bytes a row, narrow enough for a mail.
///
/// ```
///          0       1       2       3       4       5       6       7
///     0 | size                          | dev_id                        |
///       = required: the first 8 bytes ===================================
///     8 | data_len                      | __reserved                    |
/// ```
public final class ByteMapText {
    private static final int COLUMNS = 8;
    private static final int WIDTH = 8;
    private static final String MARGIN = " ".repeat(6);

    private final ByteMap map;

    private ByteMapText(ByteMap map) {
        this.map = map;
    }

    /// Lines, each ended by `\n`.
    ///
    /// @param minimum size of the smallest legal structure in bytes; one of that size has no such line
    public static String of(Struct struct, long minimum) {
        return new ByteMapText(Cartographer.draw(struct, minimum < struct.size() ? minimum : Long.MAX_VALUE)).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(MARGIN + " ");
        for (int column = 0; column < COLUMNS; column++) {
            head.append(" %-7d".formatted(column));
        }
        lines.add(head.toString());
        for (ByteMap.Tick tick : map.ticks()) {
            lines.add("%5s %s".formatted(tick.offset(), row(tick.row())));
            map.mark().filter(mark -> mark.row() == tick.row() + 1).ifPresent(mark ->
                    lines.add(MARGIN + rule(mark)));
        }
        map.cells().stream().filter(cell -> cell.first() && isCut(cell)).map(cell -> "%s = %s".formatted(label(cell), cell.name()))
                .distinct().forEach(note -> lines.add(MARGIN + note));
        return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    /// The words are within the line, if it is long enough.
    private static String rule(ByteMap.Mark mark) {
        int length = mark.columns() * WIDTH + 1;
        String words = "= " + mark.words() + " ";
        return length > words.length() ? words + "=".repeat(length - words.length()) : "=".repeat(length) + words.substring(1);
    }

    private String row(int row) {
        List<Cell> cells = map.cells().stream().filter(cell -> cell.row() <= row && row < cell.row() + cell.rows()).toList();
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            boolean named = cell.first() && row == cell.row();
            String label = named ? label(cell) : cell.open() ? "..." : "";
            text.append("| ").append(("%-" + room(cell) + "s").formatted(label));
        }
        return cells.isEmpty() ? "" : text + "|";
    }

    private static int room(Cell cell) {
        return cell.columns() * WIDTH - 2;
    }

    private static boolean isCut(Cell cell) {
        return cell.name().toString().length() >= room(cell);
    }

    private static String label(Cell cell) {
        String name = cell.name().toString();
        String whole = way(cell.kind()).map(way -> name + ", " + way).filter(text -> text.length() < room(cell)).orElse(name);
        return isCut(cell) ? name.substring(0, room(cell) - 2) + "~" : whole;
    }

    /// What goes in needs no word: nearly everything does.
    private static Optional<String> way(Kind kind) {
        if (kind.equals(Kind.OUT)) {
            return Optional.of("out");
        }
        return kind.equals(Kind.INOUT) ? Optional.of("in and out") : Optional.empty();
    }
}
