package dev.uapi.runtime.trace;

/// What a pointer field points to.
///
/// @param elementSize size of one element of the array, in bytes
/// @param count       the field that says how many there are
public record PointerInfo(long elementSize, String count) {}
