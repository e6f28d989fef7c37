package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// What an IOMMU remembers of a page table that a guest fills.
public interface GuestTable {
    /// Forgets what an entry says.
    ///
    /// @param entry as long as [GuestSupport#tableEntry()] says
    /// @return what is wrong with the entry; empty if that is forgotten
    Optional<Errno> forget(MemorySegment entry);
}
