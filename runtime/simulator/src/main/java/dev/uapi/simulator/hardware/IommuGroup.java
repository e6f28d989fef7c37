package dev.uapi.simulator.hardware;

import org.jspecify.annotations.Nullable;

/// Devices that an IOMMU cannot tell apart: they belong to one owner. Several threads may use it.
public final class IommuGroup {
    private @Nullable Object owner;
    private int claims;

    /// A group that nobody owns.
    public IommuGroup() {}

    /// Claims the group for one device more.
    ///
    /// @return false if another one owns it
    public synchronized boolean claim(Object wanted) {
        if (claims > 0 && !wanted.equals(owner)) {
            return false;
        }
        owner = wanted;
        claims++;
        return true;
    }

    /// Gives back one claim.
    public synchronized void release() {
        claims--;
    }
}
