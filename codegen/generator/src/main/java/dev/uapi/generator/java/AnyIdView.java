package dev.uapi.generator.java;

import java.util.List;

/// The interface of all ids.
///
/// @param kinds the records that implement it
record AnyIdView(CommentView comment, String name, List<String> kinds) {
    AnyIdView {
        kinds = List.copyOf(kinds);
    }
}
