package dev.uapi.generator.java;

/// A public constant.
///
/// @param value an expression
record ConstantView(CommentView comment, String type, String name, String value) {}
