package dev.uapi.generator.docs;

import java.util.List;
import java.util.Optional;

/// All about an enum or a set of flags.
///
/// @param users fields that hold it, or are what it chooses
record ValuePage(
        Html name, Optional<Html> lead, Optional<Html> about, List<Fact> facts, List<Member> members, List<Html> users)
        implements Content {
    /// A named number.
    ///
    /// @param bits   its position, for a flag of one bit; the flags it stands for, for a flag of several
    /// @param vendor whose hardware it is for, if not anybody's, or that only some have it
    /// @param mark   a word of warning: `deprecated`
    /// @param notes  what else there is to know, a sentence each
    record Member(
            String name,
            String value,
            Optional<Html> bits,
            Optional<String> vendor,
            Optional<String> mark,
            Optional<String> times,
            List<Html> notes,
            Optional<Html> about) {}

    @Override
    public List<Link> outline() {
        return new Outline().section("members", "Members", members).section("used", "Used by", users).links();
    }
}
