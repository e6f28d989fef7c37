package dev.uapi.simulator.space;

/// Somebody inside the kernel who uses the memory of an address space without an IOMMU.
public interface SpaceUser {
    /// What IOVAs, lengths and offsets of memory in its page must be a multiple of for it: a power of two.
    long alignment();

    /// Whether nothing of this range may be unmapped.
    boolean keeps(Range range);

    /// This range is about to be unmapped: whatever is pinned there is let go.
    void unmapping(Range range);
}
