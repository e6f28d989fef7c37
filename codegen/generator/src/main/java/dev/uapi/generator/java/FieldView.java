package dev.uapi.generator.java;

import java.util.List;

/// A field that is one number.
///
/// @param type what it comes as: `int`, `long`, or a record
/// @param read an expression
record FieldView(CommentView comment, String type, String name, String read, List<SetterView> setters) {
    FieldView {
        setters = List.copyOf(setters);
    }

    /// One way to set it.
    ///
    /// @param owner  the class that it returns
    /// @param layout a constant of `Layouts`
    /// @param stored an expression of the parameter `value`
    record SetterView(
            CommentView comment, String owner, String name, String type, String layout, long offset, String stored) {}
}
