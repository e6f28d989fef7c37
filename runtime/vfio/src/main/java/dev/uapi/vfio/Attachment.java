package dev.uapi.vfio;

import dev.uapi.iommufd.Use;
import java.util.Optional;

/// A device reaches what is mapped somewhere, until this is closed, the device is attached elsewhere, or the device is closed.
public final class Attachment implements AutoCloseable {
    private final VfioDevice device;
    private final long table;
    private final Optional<Use> use;

    Attachment(VfioDevice device, long table, Optional<Use> use) {
        this.device = device;
        this.table = table;
        this.use = use;
    }

    /// The page table that translates for the device, for the generated commands: the one that was asked for, or the one that the kernel
    /// chose for an address space.
    public long table() {
        return table;
    }

    /// Detaches the device: it reaches nothing any more. Does nothing if it is no longer attached by this.
    ///
    /// @throws dev.uapi.runtime.UapiException if it cannot be detached; it stays attached then
    @Override
    public void close() {
        device.detach(this);
    }

    /// The device is detached, or attached elsewhere.
    void end() {
        use.ifPresent(Use::close);
    }
}
