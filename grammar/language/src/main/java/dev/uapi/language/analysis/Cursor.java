package dev.uapi.language.analysis;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import java.util.List;

/// How far a structure has been laid out.
///
/// @param end       the first offset that is free, in bytes
/// @param alignment of the structure as far as it is known, in bytes
/// @param packed    whether its members stand one behind the other whatever their alignment
record Cursor(long end, long alignment, boolean packed) {
    static Cursor start(boolean packed) {
        return new Cursor(0, 1, packed);
    }

    static long alignment(List<Field> together) {
        return together.stream().mapToLong(field -> field.type().alignment()).max().orElse(1);
    }

    /// Where the next place begins.
    long next(List<Field> together) {
        return Layout.aligned(end, outside(together));
    }

    /// Behind fields that share the next place.
    Cursor behind(List<Field> together) {
        long longest = together.stream().mapToLong(Field::size).max().orElse(0);
        long behind = next(together) + Layout.aligned(longest, alignment(together));
        return new Cursor(behind, Math.max(alignment, outside(together)), packed);
    }

    private long outside(List<Field> together) {
        return packed ? 1 : alignment(together);
    }

    /// What the structure would have if nothing more came.
    long size() {
        return Layout.aligned(end, alignment);
    }
}
