package dev.uapi.simulator.hardware;

/// What a hardware page table can be asked to be able to do.
public enum TableFeature {
    /// To lie under nested tables.
    NEST_PARENT,
    /// To remember which pages were written.
    DIRTY_TRACKING,
    /// To hand on page faults.
    FAULTS,
    /// To be attached to a PASID of a device.
    PASIDS
}
