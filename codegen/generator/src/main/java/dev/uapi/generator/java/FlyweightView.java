package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// A class that views a structure in memory.
///
/// @param alignment in bytes
/// @param minimum   the least size that memory must have, an expression
/// @param sizeField the accessor of the field that holds the size; empty: there is none
/// @param element   whether arrays of it occur
/// @param fields    views of the fields
/// @param room      how it is made with more room than its own; empty: it needs none
/// @param history   what it was in earlier releases; empty: what it is now
/// @param calls     how the command is called; empty: it is no command's argument
record FlyweightView(
        CommentView comment, String name, List<ConstantView> constants, long alignment, String minimum, Optional<String> sizeField,
        boolean element, List<? extends Record> fields, Optional<? extends Record> room, Optional<HistoryView> history,
        Optional<PointerCallsView> calls) {
    FlyweightView {
        constants = List.copyOf(constants);
        fields = List.copyOf(fields);
    }
}
