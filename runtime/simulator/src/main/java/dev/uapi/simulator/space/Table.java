package dev.uapi.simulator.space;

/// A page table as the address space sees it that fills the table: what can be said in it.
public interface Table {
    /// The IOVAs that it translates.
    Range aperture();

    /// The sizes of its pages, in bytes: a bit for each.
    long pageSizes();

    /// Its smallest page, in bytes: a power of two.
    default long smallestPage() {
        return Long.lowestOneBit(pageSizes());
    }

    /// Whether all DMA through it is coherent, even such as asks not to be.
    boolean isCoherent();

    /// What was mapped here is not any more.
    void unmapped(Range range);
}
