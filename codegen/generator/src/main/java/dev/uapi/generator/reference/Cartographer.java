package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.ByteMap.Kind;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Draws one structure. Bytes are laid down from the first to the last, so that a row is opened whenever one begins.
final class Cartographer {
    private static final int WIDTH = 8;
    private static final int HEADER_ROWS = 1;
    /// A field of more whole rows than this is drawn shorter, with a row of dots.
    private static final long TALLEST = 4;

    private final Function<List<String>, Phrase> words;
    private final long minimum;
    private final List<ByteMap.Tick> ticks = new ArrayList<>();
    private final List<ByteMap.Cell> cells = new ArrayList<>();
    private Optional<ByteMap.Mark> mark = Optional.empty();
    private int row = HEADER_ROWS;

    private Cartographer(Function<List<String>, Phrase> words, long minimum) {
        this.words = words;
        this.minimum = minimum;
    }

    static ByteMap draw(Scope scope, Struct struct) {
        return new Cartographer(scope::anyOf, Long.MAX_VALUE).draw(struct);
    }

    /// @param minimum size of the smallest legal structure in bytes
    static ByteMap draw(Scope scope, Struct struct, long minimum) {
        return new Cartographer(scope::anyOf, minimum).draw(struct);
    }

    /// The same for who has no pages that names could lead to.
    static ByteMap draw(Struct struct, long minimum) {
        return new Cartographer(names -> Phrase.text(String.join(" or ", names)), minimum).draw(struct);
    }

    private ByteMap draw(Struct struct) {
        long position = 0;
        for (Spot spot : Spot.of(struct)) {
            hole(position, spot.offset());
            lay(stretch(spot, spot.offset(), spot.end(), false));
            position = spot.isOpen() ? goOn(spot) : spot.end();
        }
        hole(position, struct.size());
        List<Kind> legend = Kind.ALL.stream().filter(kind -> cells.stream().anyMatch(cell -> isOf(cell, kind))).toList();
        return new ByteMap("Layout of struct " + struct.name(), ticks, cells, mark, legend);
    }

    /// The rest of the row, where more of the same may follow.
    private long goOn(Spot spot) {
        long end = (spot.end() / WIDTH + 1) * WIDTH;
        partOfRow(stretch(spot, spot.end(), end, true), spot.end());
        return end;
    }

    private Stretch stretch(Spot spot, long start, long end, boolean open) {
        List<Field> fields = spot.fields();
        List<String> types = fields.stream().map(field -> field.type().spelling()).distinct().toList();
        Phrase names = words.apply(fields.stream().map(Field::name).toList());
        return new Stretch(start, end, kind(spot), names, String.join(" or ", types), open);
    }

    private static boolean isOf(ByteMap.Cell cell, Kind kind) {
        return kind.equals(Kind.LATER) ? cell.later() : cell.kind().equals(kind);
    }

    private void hole(long start, long end) {
        if (start < end) {
            lay(new Stretch(start, end, Kind.HOLE, Phrase.text("padding"), "", false));
        }
    }

    private void lay(Stretch stretch) {
        long position = stretch.start();
        while (position < stretch.end()) {
            boolean whole = position % WIDTH == 0 && stretch.end() - position >= WIDTH;
            position = whole ? wholeRows(stretch, position) : partOfRow(stretch, position);
        }
    }

    private long wholeRows(Stretch stretch, long position) {
        long count = (stretch.end() - position) / WIDTH;
        long end = position + count * WIDTH;
        int first = openRow(position);
        if (count > TALLEST) {
            ticks.add(new ByteMap.Tick(++row, "⋮"));
            openRow(end - WIDTH);
        } else {
            for (long next = position + WIDTH; next < end; next += WIDTH) {
                openRow(next);
            }
        }
        add(stretch, position, end, new Extent(first, row - first + 1));
        return end;
    }

    private long partOfRow(Stretch stretch, long position) {
        int column = (int) (position % WIDTH);
        long end = position + Math.min(WIDTH - column, stretch.end() - position);
        int current = column == 0 ? openRow(position) : cells.getLast().row() + cells.getLast().rows() - 1;
        add(stretch, position, end, new Extent(current, 1));
        return end;
    }

    private int openRow(long offset) {
        ticks.add(new ByteMap.Tick(++row, Long.toString(offset)));
        return row;
    }

    private void add(Stretch stretch, long start, long end, Extent extent) {
        int column = (int) (start % WIDTH);
        int columns = (int) Math.min(WIDTH, end - start);
        boolean first = start == stretch.start();
        boolean later = start >= minimum && !stretch.open();
        cells.add(new ByteMap.Cell(
                extent.row(), extent.rows(), column + 2, columns, stretch.kind(), later, stretch.open(), first, stretch.name(),
                stretch.type()));
        if (mark.isEmpty() && end >= minimum) {
            int required = (int) ((minimum - 1) % WIDTH) + 1;
            mark = Optional.of(new ByteMap.Mark(++row, required, "required: the first " + minimum + " bytes"));
        }
    }

    private static Kind kind(Spot spot) {
        List<Kind> kinds = spot.fields().stream().map(Cartographer::kind).filter(kind -> !kind.equals(Kind.RESERVED)).distinct().toList();
        return switch (kinds.size()) {
            case 0 -> Kind.RESERVED;
            case 1 -> kinds.getFirst();
            default -> Kind.INOUT;
        };
    }

    private static Kind kind(Field field) {
        if (field.meaning() instanceof Meaning.Reserved) {
            return Kind.RESERVED;
        }
        return switch (field.direction()) {
            case Direction.IN -> Kind.IN;
            case Direction.OUT -> Kind.OUT;
            case Direction.INOUT -> Kind.INOUT;
        };
    }

    private record Stretch(long start, long end, Kind kind, Phrase name, String type, boolean open) {}

    private record Extent(int row, int rows) {}
}
