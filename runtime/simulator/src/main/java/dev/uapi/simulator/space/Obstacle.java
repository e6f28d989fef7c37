package dev.uapi.simulator.space;

/// What keeps a page table from an address space, or memory from a page table.
public enum Obstacle {
    /// The pages of the table are larger than those of the processor: `EINVAL`.
    COARSE,
    /// Mappings, or allowed ranges, lie where the table or the device cannot have them: `EADDRINUSE`.
    IN_THE_WAY,
    /// Memory of the process is not there, or may not be written: `EFAULT`.
    BAD_MEMORY,
    /// Memory of the process would be in the last page of all addresses: `EOVERFLOW`.
    LAST_PAGE,
    /// The file is no memory, or too short: `EINVAL`.
    BAD_FILE,
    /// A mapping permits neither reading nor writing, and no page table has an entry for that: `EINVAL`.
    USELESS,
    /// The caller may not lock so much memory: `ENOMEM`.
    NO_MEMORY
}
