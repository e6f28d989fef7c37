package dev.uapi.generator.docs;

import java.util.List;
import java.util.Optional;

/// Structures of which one is there, as a number says.
///
/// @param words how they are told apart
record Payload(Html words, List<Choice> choices) {
    /// @param struct what is there; empty: nothing more
    /// @param vendor whose hardware it is for, if not anybody's
    record Choice(Html member, String value, Html struct, String size, Optional<String> vendor, Optional<String> times) {}
}
