package dev.uapi.generator.java;

/// A field that is as many integers as there is room for, at the end of a structure.
///
/// @param room        the method that says how many that are
/// @param elements    how many there are, an expression
/// @param elementType `int` or `long`
/// @param read        an expression of the parameter `index`
/// @param at          where element `index` is, an expression
/// @param stored      an expression of the parameter `value`
record FlexibleFieldView(
        CommentView comment, String owner, String name, String room, long offset, String elements, String elementType, String layout,
        String read, String at, String stored) {}
