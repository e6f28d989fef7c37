package dev.uapi.generator.cheader;

import java.util.Locale;

/// Numbers as C has them: with the suffix without which they would be negative, or of no type at all.
final class Numbers {
    private static final long LARGEST_INT = Integer.MAX_VALUE;
    private static final long LARGEST_UNSIGNED = 0xffff_ffffL;
    /// From here on one reads a number better by its digits of 16.
    private static final long LONG = 4096;

    private Numbers() {}

    /// Any number, unsigned.
    static String of(long value) {
        boolean small = value >= 0 && value < LONG;
        return small ? Long.toString(value) : "0x" + Long.toHexString(value).toLowerCase(Locale.ROOT) + suffix(value);
    }

    /// A number of one bit, by its place.
    static String bit(long value) {
        return "1" + suffix(value) + " << " + Long.numberOfTrailingZeros(value);
    }

    /// Whether an `int` can hold it.
    static boolean fitsInt(long value) {
        return value >= 0 && value <= LARGEST_INT;
    }

    private static String suffix(long value) {
        return fitsInt(value) ? "" : value > 0 && value <= LARGEST_UNSIGNED ? "U" : "ULL";
    }
}
