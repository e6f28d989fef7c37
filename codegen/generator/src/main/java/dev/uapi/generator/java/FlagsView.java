package dev.uapi.generator.java;

import java.util.List;

/// A record of flags.
///
/// @param members all of them
/// @param bits    those of different values other than 0 that are not made of others: the first of each
/// @param noneOwn whether the description has a member for 0 that is called `NONE`
/// @param empty   how no flag at all is printed, a literal
/// @param known   all bits that have a name, a literal
/// @param late    what looks for flags that a release lacks
record FlagsView(
        CommentView comment, String name, List<MemberView> members, List<MemberView> bits, boolean noneOwn, String empty, String known,
        List<LateMemberView> late) {
    FlagsView {
        late = List.copyOf(late);
        members = List.copyOf(members);
        bits = List.copyOf(bits);
    }
}
