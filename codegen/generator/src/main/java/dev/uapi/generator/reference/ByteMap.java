package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// A structure drawn to scale: eight bytes a row, on a grid whose first column holds the offsets and whose first row the
/// columns' numbers.
///
/// @param label  what a reader who cannot see it is told
/// @param legend the kinds of bytes that occur, in the order in which they are explained
record ByteMap(String label, List<Tick> ticks, List<Cell> cells, Optional<Mark> mark, List<Kind> legend) {
    /// The offset at which a row begins.
    record Tick(int row, String offset) {}

    /// The bytes of one field in one row, or in several whole ones.
    ///
    /// @param later whether a legal structure may end before it
    /// @param open  whether more of the same may follow
    /// @param first whether the field begins here; what continues it has no name of its own
    record Cell(
            int row, int rows, int column, int columns, Kind kind, boolean later, boolean open, boolean first, Phrase name, String type) {}

    /// Where the smallest legal structure ends.
    ///
    /// @param columns how many of the eight columns of the row above it still belong to it
    record Mark(int row, int columns, String words) {}

    /// What happens to bytes.
    ///
    /// @param name  as the style sheet has it
    /// @param words as the reader has it
    record Kind(String name, String words) {
        static final Kind IN = new Kind("in", "read");
        static final Kind OUT = new Kind("out", "written");
        static final Kind INOUT = new Kind("inout", "read and written");
        static final Kind RESERVED = new Kind("reserved", "reserved");
        static final Kind HOLE = new Kind("hole", "padding");
        static final Kind LATER = new Kind("later", "newer");
        static final List<Kind> ALL = List.of(IN, OUT, INOUT, RESERVED, HOLE, LATER);
    }
}
