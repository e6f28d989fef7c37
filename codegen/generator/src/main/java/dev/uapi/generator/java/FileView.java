package dev.uapi.generator.java;

import java.util.List;

/// A class that reads and writes an open file.
///
/// @param kernelName a literal
/// @param causes     of all operations
record FileView(CommentView comment, String name, String kernelName, List<? extends Record> operations, CausesView causes) {
    FileView {
        operations = List.copyOf(operations);
    }

    /// Reads or writes records.
    ///
    /// @param method `read` or `write`
    /// @param tryMethod the same that does not throw
    /// @param causesMethod tells of its causes
    /// @param record the view of one record
    /// @param verb   in words
    /// @param whole  whether only whole records move
    /// @param title  what an exception calls it, a literal
    record RecordsView(
            CommentView comment, String method, String tryMethod, String causesMethod, String record, String verb, boolean whole,
            String title, List<SearchStepView> search) {
        RecordsView {
            search = List.copyOf(search);
        }
    }

    /// Waits until it is ready.
    record PollView(CommentView comment) {}
}
