package dev.uapi.generator.java;

/// A member of an enum as a constant.
///
/// @param value   a literal
/// @param literal its name in C as a literal
record MemberView(CommentView comment, String name, String value, String literal) {}
