package dev.uapi.cli.model;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Named numbers.
///
/// @param kind `enum`: one of them, or `flags`: any of them together
public record EnumJson(
        String name,
        String description,
        String kind,
        String prefix,
        String since,
        List<String> stable,
        Optional<String> until,
        List<MemberJson> members,
        String documentation) {
    /// @param value unsigned, up to 64 bits; for a flag the bit itself
    public record MemberJson(
            String name, BigInteger value, String since, List<String> stable, Optional<String> until, String documentation) {}

    static EnumJson of(Description description, EnumType type) {
        Times times = Times.of(type.availability(), description.since().toString());
        return new EnumJson(
                type.name(),
                description.name(),
                type.flags() ? "flags" : "enum",
                type.prefix(),
                times.since(),
                times.stable(),
                times.until(),
                type.members().stream().map(member -> member(member, times.since())).toList(),
                type.documentation().markdown());
    }

    private static MemberJson member(EnumType.Member member, String otherwise) {
        Times times = Times.of(member.availability(), otherwise);
        return new MemberJson(
                member.name(), unsigned(member.value()), times.since(), times.stable(), times.until(), member.documentation().markdown());
    }

    static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
