package dev.uapi.simulator.hardware;

import dev.uapi.simulator.space.Range;

/// What can be said in a page table.
///
/// @param aperture     the IOVAs that it translates
/// @param smallestPage in bytes, a power of two
public record TableFormat(Range aperture, long smallestPage) {
    /// Refuses pages that no hardware has.
    public TableFormat {
        if (Long.bitCount(smallestPage) != 1) {
            throw new IllegalArgumentException("the size of a page is a power of two: " + smallestPage);
        }
    }

    /// Translates addresses of so many bits, in pages of 4096 bytes.
    public static TableFormat ofBits(int bits) {
        return new TableFormat(new Range(0, bits == Long.SIZE ? -1 : (1L << bits) - 1), 4096);
    }
}
