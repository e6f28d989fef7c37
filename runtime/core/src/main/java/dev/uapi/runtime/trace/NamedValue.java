package dev.uapi.runtime.trace;

/// A number with a name: a member of an enum, or the bits of a flag.
///
/// @param name as traces spell it, without the prefix of the enum: `FIXED_IOVA`
public record NamedValue(String name, long value) {}
