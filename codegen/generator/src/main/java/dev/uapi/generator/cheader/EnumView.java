package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import java.util.List;
import java.util.Optional;

/// An enum.
///
/// @param extended whether a member is too large for an `int`: standard C has no such enums before C23
/// @param tag      empty: it has no name
record EnumView(Optional<CommentView> comment, boolean extended, Optional<String> tag, List<EnumeratorView> members) implements PartView {
    EnumView {
        members = List.copyOf(members);
    }

    record EnumeratorView(String name, String value) {}
}
