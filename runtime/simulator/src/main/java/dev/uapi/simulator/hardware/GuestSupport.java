package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.LongFunction;

/// What an IOMMU has for virtual machines: tables that a guest fills, and shares of itself.
public interface GuestSupport {
    /// How a nested table is described.
    Payload table();

    /// A nested table.
    ///
    /// @param description as long as [#table()] says
    GuestTable table(MemorySegment description);

    /// What of a nested table is to be forgotten.
    Payload tableEntry();

    /// What is told when a virtual IOMMU is made, both ways.
    Payload virtualIommu();

    /// Fills in what the caller is told.
    ///
    /// @param data   as long as [#virtualIommu()] says
    /// @param offset at which the caller can map registers of the virtual IOMMU
    void answer(MemorySegment data, long offset);

    /// How many bytes of registers can be mapped.
    long mapped();

    /// What a virtual IOMMU is to forget.
    Payload virtualIommuEntry();

    /// Forgets what an entry says.
    ///
    /// @param entry   as long as [#virtualIommuEntry()] says
    /// @param devices those that the guest knows, by its numbers
    /// @return what is wrong with the entry; empty if that is forgotten
    Optional<Errno> forget(MemorySegment entry, LongFunction<Optional<Endpoint>> devices);

    /// The kind of queues that it reads in a guest's memory.
    long queueType();

    /// How many of these each virtual IOMMU has.
    int queues();
}
