package dev.uapi.language.analysis;

import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;

/// A question that a declaration asks about others.
sealed interface Query {
    /// One that the names of all declarations answer.
    sealed interface OfNames extends Query {}

    /// One that takes the analysis of another declaration.
    sealed interface OfMeaning extends Query {}

    /// What has this name? Answered by an `Optional<Symbol>`.
    record Find(String description, Namespace namespace, String name) implements OfNames {}

    /// Which names are there? Answered by a `List<String>`.
    record Names(String description, Namespace namespace) implements OfNames {}

    /// Which devices has it, or else does it import? Answered by a `List<Symbol>`.
    record Devices(String description) implements OfNames {}

    /// What number does this name stand for? Answered by an `Optional<Long>`.
    record Constant(String description, String name) implements OfNames {}

    /// What do its names begin with, and those of the descriptions that it takes names from? Answered by a `List<String>`.
    record Prefixes(String description) implements OfNames {}

    /// Does it, or one that it takes names from, speak of this name? Answered by a `Boolean`.
    ///
    /// @param name with a `*` at its end for any that begins so
    record Spoken(String description, String name) implements OfNames {}

    /// All names that it, and those that it takes names from, speak of. Answered by a `List<String>`.
    record AllNames(String description) implements OfNames {}

    /// Has any declaration a field of this name? Answered by a `Boolean`.
    record FieldSomewhere(String name) implements OfMeaning {}

    /// Which fields has the structure, or the argument of the command, of this name? Answered by a `List<String>`, empty where nobody
    /// can say.
    record FieldsOf(String description, String name) implements OfMeaning {}

    /// What is said of the description as a whole? Answered by a [Heading].
    record About(String description) implements OfMeaning {}

    /// Does this declaration mean all that its text says, with nothing wrong in it by itself? Answered by a `Boolean`.
    record Soundness(DeclarationId id) implements OfMeaning {}

    /// What does this declaration say? Answered by a [Declared].
    record Meaning(DeclarationId id) implements OfMeaning {}
}
