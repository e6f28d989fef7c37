package dev.uapi.language.names;

import dev.uapi.language.syntax.Word;

/// A word that names something.
///
/// @param declares whether it gives the name, and does not only use it
public record Mention(Word word, Referent referent, boolean declares) {}
