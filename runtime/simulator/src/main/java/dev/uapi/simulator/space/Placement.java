package dev.uapi.simulator.space;

import java.util.OptionalLong;

/// What a mapping without a fixed IOVA asks of its place.
///
/// @param alignment a power of two that its memory and its length have in common
/// @param offset    of the memory in its page: the IOVA gets these bits too
record Placement(long length, long alignment, long offset) {
    /// @param length 1 to 2^63 - 2
    static Placement of(long address, long length, Paging paging) {
        return new Placement(length, naturalAlignment(address, length, paging.largestAlignment()), paging.offset(address));
    }

    private static long naturalAlignment(long address, long length, long limit) {
        long ofLength = length == 1 ? 1 : Long.highestOneBit(length - 1) << 1;
        long ofAddress = address == 0 ? limit : Long.lowestOneBit(address);
        return smallest(ofLength, smallest(ofAddress, limit));
    }

    private static long smallest(long left, long right) {
        return Long.compareUnsigned(left, right) <= 0 ? left : right;
    }

    /// The lowest IOVA in this range at which it fits. A range of one number holds nothing.
    OptionalLong fit(Range range) {
        long rounded = (range.first() + alignment - 1) & -alignment;
        if (Long.compareUnsigned(rounded, range.first()) < 0) {
            return OptionalLong.empty();
        }
        long iova = rounded | offset;
        boolean fits = Long.compareUnsigned(iova, range.last()) < 0 && Long.compareUnsigned(range.last() - iova, length - 1) >= 0;
        return fits ? OptionalLong.of(iova) : OptionalLong.empty();
    }
}
