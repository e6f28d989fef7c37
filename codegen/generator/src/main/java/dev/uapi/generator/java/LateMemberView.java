package dev.uapi.generator.java;

/// A member that not every release has.
///
/// @param name         in C, a literal
/// @param availability an expression
/// @param used         an expression that is true of what it is in
record LateMemberView(String name, String availability, String used) {}
