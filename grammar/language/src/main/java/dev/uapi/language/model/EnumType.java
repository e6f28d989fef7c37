package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// Named numbers: one of them at a time, or, as flags, any of them together.
///
/// @param flags        whether any of them may be set together
/// @param capabilities whether they come out and each promises that an attempt works; such are flags, too
/// @param spelling how C names the type, if it does
/// @param prefix   what every member's name begins with and bindings leave out; may be empty
public record EnumType(
        String name, boolean flags, boolean capabilities, Spelling spelling, String prefix, List<Member> members, Availability availability,
        Documentation documentation) {
    public EnumType {
        members = List.copyOf(members);
    }

    /// All bits that have a name.
    public long mask() {
        return members.stream().mapToLong(Member::value).reduce(0, (left, right) -> left | right);
    }

    /// What the header has for it.
    public enum Spelling {
        /// `enum name { … }`
        TAG,
        /// A `#define` for each member; the name of the type is ours.
        MACROS,
        /// `enum { … }`; the name of the type is ours.
        ANONYMOUS
    }

    /// A named number.
    ///
    /// @param value      as an unsigned 64-bit number; for a flag the bit itself, not its position
    /// @param alias      the member that this is a second name of
    /// @param carries    the structure that goes with it, where it tells payloads apart
    /// @param extended   whether only those can count on it who can count on extended commands; so it is with a vendor
    /// @param vendor     whose hardware it is for; empty: anybody's
    /// @param formerly   what it was called before
    /// @param deprecated what to use instead
    public record Member(
            String name,
            long value,
            Optional<String> alias,
            Optional<Struct> carries,
            boolean extended,
            Optional<String> vendor,
            Optional<FormerName> formerly,
            Optional<String> deprecated,
            Availability availability,
            Documentation documentation) {
        /// What it is called in the header of this release.
        public String nameIn(Release release) {
            return formerly.filter(former -> release.compareTo(former.until()) < 0).map(FormerName::name).orElse(name);
        }
    }

    /// @param until the first mainline release whose header has the new name
    public record FormerName(String name, Release until) {}
}
