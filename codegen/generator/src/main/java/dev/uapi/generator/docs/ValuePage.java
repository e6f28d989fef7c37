package dev.uapi.generator.docs;

import dev.uapi.language.model.EnumType;
import java.util.List;
import java.util.Optional;

/// All about an enum or a set of flags.
///
/// @param users fields that hold it
record ValuePage(
        Html name, Optional<Html> lead, Optional<Html> about, List<Fact> facts, List<Member> members, List<Html> users)
        implements Content {
    /// A named number.
    ///
    /// @param bit its position, for a flag of one bit
    record Member(String name, String value, Optional<String> bit, Optional<String> times, Optional<Html> about) {}

    static ValuePage of(Scope scope, EnumType type) {
        Prose prose = new Prose(scope);
        Prose.Text text = prose.text(type.documentation());
        return new ValuePage(
                Names.html(scope.description(), type.name()),
                text.lead(),
                text.rest(),
                Facts.with(type.availability(), new Fact("Kind", Html.text(type.flags() ? "flags, any of them together" : "one of them"))),
                type.members().stream().map(member -> member(prose, type, member)).toList(),
                new Users(scope).of(type));
    }

    private static Member member(Prose prose, EnumType type, EnumType.Member member) {
        boolean singleBit = type.flags() && Long.bitCount(member.value()) == 1;
        return new Member(
                member.name(),
                type.flags() ? Names.hex(member.value()) : Long.toUnsignedString(member.value()),
                singleBit ? Optional.of("bit " + Long.numberOfTrailingZeros(member.value())) : Optional.empty(),
                Times.of(member.availability()),
                prose.blocks(member.documentation()));
    }

    @Override
    public List<Link> outline() {
        return new Outline().section("members", "Members", members).section("used", "Used by", users).links();
    }
}
