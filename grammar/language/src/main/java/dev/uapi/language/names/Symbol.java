package dev.uapi.language.names;

import dev.uapi.language.diagnostic.Kind;

/// A name and what has it.
///
/// @param id for a member the enum that it belongs to
public record Symbol(DeclarationId id, Kind kind, String name) {}
