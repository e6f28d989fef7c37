package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// A class that calls a command by value or without argument.
///
/// @param value empty: the command has no argument
record ValueCommandView(
        CommentView comment, String name, List<ConstantView> constants, Optional<ValueView> value, boolean bool,
        List<SearchStepView> search, CausesView causes) {
    ValueCommandView {
        constants = List.copyOf(constants);
        search = List.copyOf(search);
    }

    /// The parameter.
    ///
    /// @param passed an expression of what ioctl is called with
    /// @param words  what it is
    record ValueView(String type, String name, String passed, String words) {}
}
