package dev.uapi.generator.java;

import java.util.List;

/// The class of a command's causes.
record CausesView(List<CauseView> causes) {
    CausesView {
        causes = List.copyOf(causes);
    }

    /// One of them as a constant.
    ///
    /// @param id    a literal
    /// @param errno a constant of `Errno`
    /// @param text  a literal
    record CauseView(CommentView comment, String name, String id, String errno, String text) {}
}
