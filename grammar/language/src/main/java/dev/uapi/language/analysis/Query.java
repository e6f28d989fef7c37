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

    /// What is said of the description as a whole? Answered by a [Heading].
    record About(String description) implements OfMeaning {}

    /// Does this declaration mean all that its text says, with nothing wrong in it by itself? Answered by a `Boolean`.
    record Soundness(DeclarationId id) implements OfMeaning {}

    /// What does this declaration say? Answered by a [Declared].
    record Meaning(DeclarationId id) implements OfMeaning {}
}
