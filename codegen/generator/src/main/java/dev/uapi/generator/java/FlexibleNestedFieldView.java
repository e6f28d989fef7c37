package dev.uapi.generator.java;

/// A field that is as many structures as there is room for, at the end of a structure.
///
/// @param type the view of one of them
/// @param room the method that says how many that are
/// @param elements how many there are, an expression
record FlexibleNestedFieldView(CommentView comment, String type, String name, String room, long offset, String elements) {}
