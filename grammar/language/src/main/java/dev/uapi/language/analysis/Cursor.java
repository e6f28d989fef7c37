package dev.uapi.language.analysis;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import java.util.List;

/// How far a structure has been laid out.
///
/// @param end       the first offset that is free, in bytes
/// @param alignment of the structure as far as it is known, in bytes
record Cursor(long end, long alignment) {
    static final Cursor START = new Cursor(0, 1);

    static long alignment(List<Field> together) {
        return together.stream().mapToLong(field -> field.type().alignment()).max().orElse(1);
    }

    /// Where the next place begins.
    long next(long wanted) {
        return Layout.aligned(end, wanted);
    }

    /// Behind fields that share the next place.
    Cursor behind(List<Field> together) {
        long own = alignment(together);
        long longest = together.stream().mapToLong(Field::size).max().orElse(0);
        return new Cursor(next(own) + Layout.aligned(longest, own), Math.max(alignment, own));
    }

    /// What the structure would have if nothing more came.
    long size() {
        return Layout.aligned(end, alignment);
    }
}
