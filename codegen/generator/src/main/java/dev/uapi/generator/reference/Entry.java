package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import java.util.Optional;

/// A row of a table of declarations.
///
/// @param detail what sets it apart from its neighbours at a glance: a number, a size, a kind
/// @param tier   `basic` or `extended`, for a command
/// @param mark   a word of warning: `deprecated`
/// @param times  when it is there, if there is something to say about it
record Entry(
        Place place, Phrase name, Phrase detail, Optional<String> tier, Optional<String> mark, Optional<String> times, Phrase summary) {}
