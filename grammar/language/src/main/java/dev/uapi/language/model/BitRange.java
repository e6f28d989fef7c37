package dev.uapi.language.model;

import java.util.Optional;

/// Some bits of a number, with a name of their own.
///
/// @param low  the lowest bit, counted from 0
/// @param high the highest bit, which belongs to the range
/// @param type what the bits are a member of, or flags of
public record BitRange(String name, int low, int high, Optional<EnumType> type) {
    /// The bits of the range, where they stand in the word.
    public long mask() {
        return (-1L >>> (Long.SIZE - 1 - high + low)) << low;
    }

    /// The value of the range in that word.
    public long of(long word) {
        return (word & mask()) >>> low;
    }
}
