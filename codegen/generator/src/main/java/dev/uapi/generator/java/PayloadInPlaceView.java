package dev.uapi.generator.java;

import java.util.Optional;

/// Looks at the bytes at the end of a structure as one of several structures.
///
/// @param type      the view of the structure
/// @param bytes     the accessor of the bytes
/// @param getter    the method that looks whether it is this one
/// @param maker     the method that makes it this one
/// @param condition whether it is this one
/// @param choice    the constant that says that it is; empty: the kernel says it
/// @param selector  the setter of that
record PayloadInPlaceView(
        String type, String bytes, String getter, String maker, String condition, Optional<String> choice, String selector) {}
