package dev.uapi.generator.java;

/// Looks at memory that a pointer leads to as the structure that the answer says it is.
///
/// @param type      the view of the structure
/// @param pointer   the accessor of the pointer
/// @param selector  the accessor of what says which structure it is
/// @param condition whether it is this one
record PayloadGetterView(String type, String pointer, String name, String selector, String condition) {}
