package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// The memory of this very process, by any address.
///
/// An address that is not mapped, or not mapped for this, stops the copy at its page instead of ending the process. Registers
/// of devices look unusable here, though a driver could use them.
public final class ProcessMemory implements UserMemory {
    private static final UserMemory WAY = CrossMemory.works() ? new CrossMemory() : new PipeMemory();

    /// Memory of the process that the program runs in.
    public ProcessMemory() {}

    /// @throws IllegalArgumentException      if `into` is not native memory
    /// @throws UnsupportedOperationException if the kernel lets the process do this in no way
    @Override
    public long read(long address, MemorySegment into) {
        return WAY.read(address, requireNative(into));
    }

    /// @throws IllegalArgumentException      if `from` is not native memory
    /// @throws UnsupportedOperationException if the kernel lets the process do this in no way
    @Override
    public long write(long address, MemorySegment from) {
        return WAY.write(address, requireNative(from));
    }

    /// Touches each page, as pinning does: those that were not there yet are afterwards.
    @Override
    public boolean canPin(long address, long length, boolean writable) {
        return PageTouch.succeeds(address, length, writable);
    }

    /// How far memory could be touched now from an address on, which may be anything; none of it is.
    public Extent extent(long address) {
        return MappedPages.now().extent(address);
    }

    /// How many bytes from an address on could be written now, without writing any.
    ///
    /// @param length in bytes: as far as it matters
    /// @return 0 to `length`
    public long writable(long address, long length) {
        return MappedPages.now().writable(address, length);
    }

    private static MemorySegment requireNative(MemorySegment segment) {
        if (!segment.isNative()) {
            throw new IllegalArgumentException("the kernel reaches native memory only: " + segment);
        }
        return segment;
    }
}
