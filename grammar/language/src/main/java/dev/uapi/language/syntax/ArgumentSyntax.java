package dev.uapi.language.syntax;

/// How a command is called.
public sealed interface ArgumentSyntax {
    /// `(struct iommu_ioas_map)`
    record StructArgument(Word name) implements ArgumentSyntax {}

    /// `by value`
    record ValueArgument(Span span) implements ArgumentSyntax {}

    /// `no argument`
    record NoArgument() implements ArgumentSyntax {}
}
