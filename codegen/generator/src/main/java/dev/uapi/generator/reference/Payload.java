package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// Structures of which one is there, as a number says.
///
/// @param words how they are told apart
record Payload(Phrase words, List<Choice> choices) {
    /// @param struct what is there; empty: nothing more
    /// @param vendor whose hardware it is for, if not anybody's
    record Choice(Phrase member, String value, Phrase struct, String size, Optional<String> vendor, Optional<String> times) {}
}
