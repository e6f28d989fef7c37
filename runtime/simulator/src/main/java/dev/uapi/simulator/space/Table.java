package dev.uapi.simulator.space;

/// A page table as the address space sees it that fills the table: what can be said in it.
public interface Table {
    /// The IOVAs that it translates.
    Range aperture();

    /// Its smallest page, in bytes: a power of two.
    long smallestPage();

    /// What was mapped here is not any more.
    void unmapped(Range range);
}
