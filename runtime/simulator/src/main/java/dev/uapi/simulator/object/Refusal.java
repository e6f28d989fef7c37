package dev.uapi.simulator.object;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.space.Obstacle;

/// Why a device is not attached.
public enum Refusal {
    /// It is attached already, and nobody asked to replace that.
    ATTACHED(Errno.EBUSY),
    /// It is not attached, so that there is nothing to replace.
    NOT_ATTACHED(Errno.EINVAL),
    /// What is named is neither an address space nor a page table.
    NO_TABLE(Errno.EINVAL),
    /// Another device of its group is attached to another table.
    GROUP_DIFFERS(Errno.EINVAL),
    /// The table is for another IOMMU, or its pages are larger than the processor's.
    UNFIT(Errno.EINVAL),
    /// The device has no such PASID, or the table is not made for any.
    BAD_PASID(Errno.EINVAL),
    /// The table is a guest's that knows no such device.
    UNKNOWN_TO_GUEST(Errno.ENOENT),
    /// Page faults of the device are not heard.
    NO_FAULTS(Errno.ENODEV),
    /// What is mapped, or is to be kept for mappings, lies where the device cannot have it.
    TAKEN(Errno.EADDRINUSE),
    /// Memory that is mapped cannot be pinned.
    BAD_MEMORY(Errno.EFAULT),
    /// Memory that is mapped would be in the last page of all addresses.
    LAST_PAGE(Errno.EOVERFLOW),
    /// A file that is mapped is no memory.
    BAD_FILE(Errno.EINVAL),
    /// A mapping permits neither reading nor writing.
    USELESS(Errno.EINVAL),
    /// The caller may not lock so much memory.
    NO_MEMORY(Errno.ENOMEM);

    private final Errno errno;

    Refusal(Errno errno) {
        this.errno = errno;
    }

    /// What the caller gets.
    public Errno errno() {
        return errno;
    }

    /// Whether it only says that the table is not for this device: another one may be.
    boolean isUnfit() {
        return errno == Errno.EINVAL;
    }

    /// What an attachment is refused for, where memory cannot be pinned.
    public static Refusal of(Obstacle obstacle) {
        return switch (obstacle) {
            case COARSE -> UNFIT;
            case IN_THE_WAY -> TAKEN;
            case BAD_MEMORY -> BAD_MEMORY;
            case LAST_PAGE -> LAST_PAGE;
            case BAD_FILE -> BAD_FILE;
            case USELESS -> USELESS;
            case NO_MEMORY -> NO_MEMORY;
        };
    }
}
