package dev.uapi.generator.java;

import java.util.List;

/// Constants of an enum that stand outside of its class.
///
/// @param name of the class that holds them
/// @param type of the constants
record MembersView(CommentView comment, String name, String type, List<MemberView> members) {
    MembersView {
        members = List.copyOf(members);
    }
}
