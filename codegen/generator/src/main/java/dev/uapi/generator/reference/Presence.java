package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// Whether a kernel has something: how to ask without changing anything.
///
/// @param subject what is asked for
/// @param call    the values of the fields; empty when nobody can ask
/// @param answers what each answer tells
/// @param why     why nobody can ask
/// @param with    the extensions that it is asked for with then
record Presence(Phrase subject, Optional<Phrase> call, List<Fact> answers, Optional<Phrase> why, List<Phrase> with) {}
