package dev.uapi.simulator.space;

import java.util.Optional;

/// A range of unsigned numbers: never empty, the last one belongs to it, and so it can reach the end of the space.
public record Range(long first, long last) {
    /// Every number there is.
    public static final Range ALL = new Range(0, -1);

    public Range {
        if (Long.compareUnsigned(first, last) > 0) {
            throw new IllegalArgumentException("a range cannot end before it begins: " + text(first, last));
        }
    }

    /// The range of this length.
    ///
    /// @param length 1 or more; `first + length - 1` does not wrap
    public static Range of(long first, long length) {
        return new Range(first, first + length - 1);
    }

    /// The same, unless it would be empty or go beyond the last number.
    public static Optional<Range> ifAny(long first, long length) {
        boolean fits = length != 0 && Long.compareUnsigned(first + length - 1, first) >= 0;
        return fits ? Optional.of(of(first, length)) : Optional.empty();
    }

    /// How many numbers; 0 stands for all 2^64 of them.
    public long length() {
        return last - first + 1;
    }

    public boolean meets(Range other) {
        return Long.compareUnsigned(first, other.last) <= 0 && Long.compareUnsigned(other.first, last) <= 0;
    }

    public boolean contains(Range other) {
        return Long.compareUnsigned(first, other.first) <= 0 && Long.compareUnsigned(other.last, last) <= 0;
    }

    /// What both have.
    public Optional<Range> common(Range other) {
        return meets(other) ? Optional.of(new Range(larger(first, other.first), smaller(last, other.last))) : Optional.empty();
    }

    private static long larger(long left, long right) {
        return Long.compareUnsigned(left, right) >= 0 ? left : right;
    }

    private static long smaller(long left, long right) {
        return Long.compareUnsigned(left, right) <= 0 ? left : right;
    }

    private static String text(long first, long last) {
        return "[0x" + Long.toHexString(first) + ", 0x" + Long.toHexString(last) + "]";
    }

    @Override
    public String toString() {
        return text(first, last);
    }
}
