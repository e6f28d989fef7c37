package dev.uapi.simulator.hardware;

import java.lang.foreign.MemorySegment;

/// How a device reaches memory: through the IOMMU, at addresses of its own.
public interface Dma {
    /// Reads memory.
    ///
    /// @param address as the device says it
    /// @param into    native memory; what cannot be reached stays as it is
    /// @return whether all of it could be reached
    boolean read(long address, MemorySegment into);

    /// Writes memory.
    ///
    /// @param address as the device says it
    /// @param from    native memory
    /// @return whether all of it could be reached
    boolean write(long address, MemorySegment from);
}
