package dev.uapi.generator.java;

/// A field that is a fixed number of structures in place.
///
/// @param type the view of one of them
/// @param size of all of it, in bytes
record NestedArrayFieldView(
        CommentView comment, String type, String name, long offset, long size, long length, long elementSize) {}
