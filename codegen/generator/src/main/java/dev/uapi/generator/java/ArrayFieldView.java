package dev.uapi.generator.java;

/// A field that is a fixed number of integers.
///
/// @param size        of all of it, in bytes
/// @param elementType `int` or `long`
/// @param read        an expression of the parameter `index`
/// @param at          where element `index` is, an expression
/// @param stored      an expression of the parameter `value`
record ArrayFieldView(
        CommentView comment, String owner, String name, long offset, long size, long length, String elementType, String layout,
        String read, String at, String stored) {}
