package dev.uapi.runtime.trace;

import java.util.Optional;

/// What a pointer field points to.
///
/// @param elementSize   size of one element of the array, in bytes
/// @param elementLength the field that says how many times as long each element is; empty: that never changes
/// @param count         the field that says how many there are
public record PointerInfo(long elementSize, Optional<String> elementLength, String count) {
    /// An array of elements that are all as long as is known beforehand.
    public PointerInfo(long elementSize, String count) {
        this(elementSize, Optional.empty(), count);
    }

    /// An array of elements whose length in bytes a field says.
    public static PointerInfo withLength(String elementLength, String count) {
        return new PointerInfo(1, Optional.of(elementLength), count);
    }
}
