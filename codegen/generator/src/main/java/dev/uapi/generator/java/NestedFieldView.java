package dev.uapi.generator.java;

/// A field that is a structure in place.
///
/// @param type the view of the structure
record NestedFieldView(CommentView comment, String type, String name, long offset, long size) {}
