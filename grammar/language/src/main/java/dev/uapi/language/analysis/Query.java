package dev.uapi.language.analysis;

/// A question that a declaration asks about others.
sealed interface Query {
    /// What has this name? Answered by an `Optional<Symbol>`.
    record Find(String description, Namespace namespace, String name) implements Query {}

    /// Which names are there? Answered by a `List<String>`.
    record Names(String description, Namespace namespace) implements Query {}

    /// Which devices has it, or else does it import? Answered by a `List<Symbol>`.
    record Devices(String description) implements Query {}

    /// What number does this name stand for? Answered by an `Optional<Long>`.
    record Constant(String description, String name) implements Query {}

    /// What is said of the description as a whole? Answered by a [Heading].
    record About(String description) implements Query {}

    /// What does this declaration say? Answered by a [Declared].
    record Meaning(DeclarationId id) implements Query {}
}
