package dev.uapi.decode;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chain of structures behind another one.
///
/// @param memory the whole argument
record Chain(Meaning.Chain meaning, Memory memory) {
    /// Its links, each with all that follows it, as far as they lie in the argument and lead forward.
    ///
    /// @param first where the first one begins
    List<Memory> links(long first) {
        List<Memory> links = new ArrayList<>();
        Struct header = meaning.header();
        long last = 0;
        long place = first;
        while (place > last && memory.holds(place, header.size())) {
            links.add(memory.from(place));
            last = place;
            place = Payloads.number(header, "next", links.getLast());
        }
        return links;
    }

    /// What a link is.
    static Optional<EnumType.Member> kind(Meaning.Chain meaning, Memory link) {
        long id = Payloads.number(meaning.header(), "id", link);
        return meaning.kinds().members().stream().filter(member -> member.value() == id).findFirst();
    }
}
