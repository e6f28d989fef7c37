package dev.uapi.iommufd;

import java.util.ArrayList;
import java.util.List;

/// Something was to be closed though a device may still reach through it. Nothing has changed; the message says what uses it, and what
/// to close first: `/dev/iommu cannot be closed: vfio0 is bound to it: close the device first`.
public final class InUseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> users;

    /// @param thing what was to be closed
    /// @param users each with what to do about it
    InUseException(String thing, List<String> users) {
        super(thing + " cannot be closed: " + String.join("; ", users));
        this.users = new ArrayList<>(users);
    }

    /// What uses it, each with what to do about it.
    public List<String> users() {
        return List.copyOf(users);
    }
}
