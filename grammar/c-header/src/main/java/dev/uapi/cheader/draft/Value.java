package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CComment;
import java.util.Optional;

/// A name with a number: a member of an enum of the header, or a macro.
///
/// @param value 64 bits, unsigned
/// @param text  as the header has it
record Value(String name, long value, String text, Optional<CComment> comment) {
    /// What C has as a negative number of 32 bits is one of these without a sign.
    static long unsigned(long value) {
        return value < 0 && value >= Integer.MIN_VALUE ? value & 0xffff_ffffL : value;
    }

    boolean isOneBit() {
        return Long.bitCount(value) == 1;
    }

    boolean isWrittenAsBit() {
        return text.contains("<<") || text.matches(".*\\b_?BIT(ULL|UL|_ULL)?\\(.*");
    }
}
