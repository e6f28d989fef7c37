package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// All about an enum or a set of flags.
///
/// @param users fields that hold it, or are what it chooses
record ValuePage(
        Phrase name, Optional<Phrase> lead, Optional<Passage> about, List<Fact> facts, List<Member> members, List<Phrase> users)
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
            Optional<Phrase> bits,
            Optional<String> vendor,
            Optional<String> mark,
            Optional<String> times,
            List<Phrase> notes,
            Optional<Passage> about) {}

    @Override
    public List<Section> outline() {
        return new Outline().section("members", "Members", members).section("used", "Used by", users).sections();
    }
}
