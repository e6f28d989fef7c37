package dev.uapi.language.model;

import java.util.List;

/// What a command is called with.
public sealed interface Argument {
    /// The address of a structure.
    ///
    /// @param minimumSize the least that any release ever took, in bytes
    /// @param lastRequired the field that the minimum ends with
    /// @param raised       what asks for more than the minimum, in the order of the text
    record ByPointer(Struct struct, long minimumSize, String lastRequired, List<RaisedMinimum> raised) implements Argument {
        public ByPointer {
            raised = List.copyOf(raised);
        }
    }

    /// Whoever asks for this must bring more than the smallest legal structure.
    ///
    /// @param field the one that the structure must reach the end of
    /// @param size  the offset of that end, in bytes
    record RaisedMinimum(String field, long size, Condition when) {}

    /// The number itself.
    record ByValue(Field value) implements Argument {}

    /// Nothing.
    record None() implements Argument {}
}
