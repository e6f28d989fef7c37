package dev.uapi.cheader.drift;

/// How numbers are shown.
final class Numbers {
    private static final long SMALL = 10;

    private Numbers() {}

    /// `9`, `0x10`: unsigned.
    static String spelling(long value) {
        return value >= 0 && value < SMALL ? Long.toString(value) : "0x" + Long.toHexString(value);
    }
}
