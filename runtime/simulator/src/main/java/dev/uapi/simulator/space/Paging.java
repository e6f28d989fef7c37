package dev.uapi.simulator.space;

/// In what pieces the kernel manages memory.
///
/// @param pageSize    in bytes, a power of two
/// @param transparent whether it makes huge pages by itself
public record Paging(long pageSize, boolean transparent) {
    private static final int TABLE_ENTRY = 8;

    /// How strictly the kernel aligns a mapping that it places, at most: to the huge page, which one whole page table
    /// describes, if it makes any.
    long largestAlignment() {
        return transparent ? pageSize / TABLE_ENTRY * pageSize : pageSize;
    }

    /// The offset of an address in its page.
    public long offset(long address) {
        return address & (pageSize - 1);
    }

    /// Whether the pages under this memory can be counted in 64 bits of bytes.
    ///
    /// @param length at most 2^64 - 1 - `pageSize`
    public boolean canCount(long address, long length) {
        return Long.compareUnsigned(offset(address) + length, -pageSize) <= 0;
    }
}
