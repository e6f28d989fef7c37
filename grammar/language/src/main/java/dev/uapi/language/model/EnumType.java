package dev.uapi.language.model;

import java.util.List;

/// Named numbers: one of them at a time, or, as flags, any of them together.
///
/// @param prefix what every member's name begins with and bindings leave out; may be empty
public record EnumType(
        String name, boolean flags, String prefix, List<Member> members, Availability availability, Documentation documentation) {
    public EnumType {
        members = List.copyOf(members);
    }

    /// All bits that have a name.
    public long mask() {
        return members.stream().mapToLong(Member::value).reduce(0, (left, right) -> left | right);
    }

    /// @param value as an unsigned 64-bit number; for a flag the bit itself, not its position
    public record Member(String name, long value, Availability availability, Documentation documentation) {}
}
