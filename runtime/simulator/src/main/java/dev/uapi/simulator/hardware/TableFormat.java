package dev.uapi.simulator.hardware;

import dev.uapi.simulator.space.Range;

/// What can be said in a page table.
///
/// @param aperture  the IOVAs that it translates
/// @param pageSizes in bytes, a bit for each
public record TableFormat(Range aperture, long pageSizes) {
    /// Refuses a table without pages.
    public TableFormat {
        if (pageSizes == 0) {
            throw new IllegalArgumentException("a page table has pages of some size");
        }
    }

    /// Translates addresses of so many bits, in pages of 4096 bytes and whatever power of two is larger.
    public static TableFormat ofBits(int bits) {
        return ofBits(bits, -4096);
    }

    /// Translates addresses of so many bits.
    ///
    /// @param pageSizes in bytes, a bit for each
    public static TableFormat ofBits(int bits, long pageSizes) {
        return new TableFormat(new Range(0, bits == Long.SIZE ? -1 : (1L << bits) - 1), pageSizes);
    }
}
