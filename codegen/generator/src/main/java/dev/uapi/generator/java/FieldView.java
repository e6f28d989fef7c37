package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

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
    /// @param word   an expression of the word that the field is a part of, as `long word`; empty: it is all of it
    /// @param stored an expression of the parameter `value`, and of the word
    record SetterView(
            CommentView comment, String owner, String name, String type, String layout, long offset, Optional<String> word,
            String stored) {}
}
