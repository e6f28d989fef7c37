package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import java.util.List;
import java.util.Optional;

/// A structure.
///
/// @param packed whether its members stand one behind the other whatever their alignment
record StructView(CommentView comment, String name, boolean packed, List<MemberView> members) implements PartView {
    StructView {
        members = List.copyOf(members);
    }

    /// A member of a structure. The template of each is called as its record is.
    sealed interface MemberView {}

    /// @param suffix what stands behind the name: `[3]`, or nothing
    record FieldView(String type, String name, String suffix) implements MemberView {}

    /// A structure without a tag, in the place where it is used.
    record InlineView(String name, String suffix, boolean packed, List<MemberView> members) implements MemberView {
        InlineView {
            members = List.copyOf(members);
        }
    }

    /// Members that share one place.
    record UnionView(Optional<String> name, List<MemberView> members) implements MemberView {
        UnionView {
            members = List.copyOf(members);
        }
    }
}
