package dev.uapi.generator.java;

import java.util.Optional;

/// How a structure is made that ends with an array.
///
/// @param array       the accessor of the array
/// @param offset      where it begins
/// @param elementSize in bytes
/// @param sets        a call that sets how many there are; empty: nothing says so
/// @param counter     the accessor of that; empty: there is none
record FlexibleRoomView(
        String owner, String array, long offset, long elementSize, long alignment, String sets, Optional<String> counter) {}
