package dev.uapi.simulator.device;

/// An access to memory that did not get there, as the IOMMU reports it.
///
/// @param slot    of the device that tried
/// @param address what it wanted to reach first of what it could not
/// @param write   whether it wanted to write
/// @param reason  what stood in the way
public record DmaFault(PciSlot slot, long address, boolean write, Reason reason) {
    /// What stands in the way of an access.
    public enum Reason {
        /// The device is attached to nothing.
        NOT_ATTACHED,
        /// Nothing is mapped there.
        NOT_MAPPED,
        /// What is mapped there may not be read, or not be written.
        NOT_PERMITTED,
        /// The process has taken the memory away that it had mapped. A kernel keeps the memory for the device, where it does no harm; for
        /// the process it is a mistake.
        MEMORY_GONE
    }

    /// `write to 0x200000: NOT_MAPPED`
    @Override
    public String toString() {
        return (write ? "write to 0x" : "read from 0x") + Long.toHexString(address) + ": " + reason;
    }
}
