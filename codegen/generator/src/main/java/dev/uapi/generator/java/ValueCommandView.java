package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// A class that calls a command by value or without argument.
///
/// @param value        empty: the command has no argument
/// @param availability in which releases it is, an expression
/// @param varies       whether some release lacks a value that the argument may have
record ValueCommandView(
        CommentView comment, String name, List<ConstantView> constants, Optional<ValueView> value, Optional<ReturnView> returns,
        String availability, boolean varies, List<SearchStepView> search, CausesView causes) {
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
