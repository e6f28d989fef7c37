package dev.uapi.iommufd;

/// Something uses an open file or an address space, which cannot be closed until this is.
///
/// Who hands a device to the kernel takes one, so that closing in the wrong order is refused with words instead of leaving a device
/// behind that still reaches memory.
public final class Use implements AutoCloseable {
    private final Users users;
    private final String reason;
    private final String remedy;

    Use(Users users, String reason, String remedy) {
        this.users = users;
        this.reason = reason;
        this.remedy = remedy;
    }

    /// Ends the use. Doing it again changes nothing.
    @Override
    public void close() {
        users.remove(this);
    }

    /// `vfio0 is bound to it: close the device first`
    @Override
    public String toString() {
        return reason + ": " + remedy;
    }
}
