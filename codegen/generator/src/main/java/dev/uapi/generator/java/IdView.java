package dev.uapi.generator.java;

/// A record of an object's id.
///
/// @param parent the interface of all ids
/// @param kind   a literal
/// @param prefix what stands in front of the number in words, a literal
record IdView(CommentView comment, String name, String parent, String kind, String prefix) {}
