package dev.uapi.generator.java;

/// What a call returns when all is well.
///
/// @param type  in Java
/// @param value an expression of `result`
/// @param words what it is
record ReturnView(String type, String value, String words) {}
