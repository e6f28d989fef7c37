package dev.uapi.languageserver.feature;

import java.util.Locale;

/// Numbers as people read them.
public final class Values {
    private Values() {}

    /// `0x3B85`, of an unsigned number.
    public static String hex(long value) {
        return "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
    }

    /// `0x4, bit 2`, where it is one bit.
    public static String bits(long value) {
        return Long.bitCount(value) == 1 ? hex(value) + ", bit " + Long.numberOfTrailingZeros(value) : hex(value);
    }

    /// The character, if it can be seen.
    public static String character(char type) {
        return type > ' ' && type < 0x7f ? "'" + type + "'" : hex(type);
    }
}
