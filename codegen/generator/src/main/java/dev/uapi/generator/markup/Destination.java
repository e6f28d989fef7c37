package dev.uapi.generator.markup;

/// Where a link leads.
public sealed interface Destination permits Place, Destination.Elsewhere {
    /// Outside of the reference.
    ///
    /// @param address relative, or of a scheme that runs nothing; empty if the author's was neither
    record Elsewhere(String address) implements Destination {}
}
