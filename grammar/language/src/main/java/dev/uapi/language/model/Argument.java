package dev.uapi.language.model;

/// What a command is called with.
public sealed interface Argument {
    /// The address of a structure.
    ///
    /// @param minimumSize the least that any release ever took, in bytes
    /// @param lastRequired the field that the minimum ends with
    record ByPointer(Struct struct, long minimumSize, String lastRequired) implements Argument {}

    /// The number itself.
    record ByValue(Field value) implements Argument {}

    /// Nothing.
    record None() implements Argument {}
}
