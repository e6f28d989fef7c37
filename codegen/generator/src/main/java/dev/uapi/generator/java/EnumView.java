package dev.uapi.generator.java;

import java.util.List;

/// A record of a number that should be one of several.
///
/// @param members  all of them
/// @param distinct those of different values: the first of each
/// @param unknown  an expression that is true of other numbers
/// @param late     what looks for members that a release lacks
record EnumView(
        CommentView comment, String name, List<MemberView> members, List<MemberView> distinct, String unknown, List<LateMemberView> late) {
    EnumView {
        late = List.copyOf(late);
        members = List.copyOf(members);
        distinct = List.copyOf(distinct);
    }
}
