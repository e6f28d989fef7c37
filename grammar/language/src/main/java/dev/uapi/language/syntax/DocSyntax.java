package dev.uapi.language.syntax;

/// The `///` lines above something, without the slashes.
///
/// @param markdown empty when there are none
public record DocSyntax(String markdown) {
    public static final DocSyntax NONE = new DocSyntax("");
}
