package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A device that exists only in a kernel built with `IOMMUFD_TEST`, behind an IOMMU that exists only there and can do almost
/// everything. It is bound and attached as soon as it is made.
///
/// The command that makes it is for the kernel's own tests: no header has it, and no description.
public final class MockDevice implements AutoCloseable {
    /// An IOMMU that cannot track dirty pages.
    public static final long NO_DIRTY_TRACKING = 1;

    /// A device with PASIDs.
    public static final long PASIDS = 4;

    private static final long COMMAND = Ioctl.none(';', 0xa0);
    private static final int MAKE = 12;
    private static final int REPLACE = 10;

    /// Of the structure, with all that its kinds of operations have in common.
    private static final long SIZE = 72;

    private static final long OPERATION = 4;
    private static final long ID = 8;
    private static final long FIRST = 16;
    private static final long DEVICE = 24;
    private static final long FLAGS = 28;

    private final Device iommu;
    private final int mock;
    private final DeviceId id;

    private MockDevice(Device iommu, MemorySegment made) {
        this.iommu = iommu;
        this.mock = made.get(Layouts.U32, FIRST);
        this.id = new DeviceId(made.get(Layouts.U32, DEVICE));
    }

    /// Makes a device.
    ///
    /// @param iommu of a kernel that has such devices
    /// @param table an address space or a page table, to which it is attached
    /// @param flags what it lacks, or has; 0 for nothing special
    public static MockDevice attachedTo(long table, Device iommu, long flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment argument = argument(arena, MAKE, table);
            argument.set(Layouts.U32, FLAGS, (int) flags);
            succeeds(iommu.ioctl(COMMAND, argument));
            return new MockDevice(iommu, argument);
        }
    }

    /// Whether this kernel has such devices.
    public static boolean isThere(Device iommu) {
        return iommu.ioctl(COMMAND, MemorySegment.NULL) != Errno.ENOTTY.result();
    }

    public DeviceId id() {
        return id;
    }

    /// Attaches it to another address space or page table.
    public void attach(long table) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment argument = argument(arena, REPLACE, mock);
            argument.set(Layouts.U32, FIRST, (int) table);
            succeeds(iommu.ioctl(COMMAND, argument));
        }
    }

    private static MemorySegment argument(Arena arena, int operation, long id) {
        MemorySegment argument = arena.allocate(SIZE, Long.BYTES);
        argument.set(Layouts.U32, 0, (int) SIZE);
        argument.set(Layouts.U32, OPERATION, operation);
        argument.set(Layouts.U32, ID, (int) id);
        return argument;
    }

    /// Detaches and unbinds it. The page table that was made for it goes, too.
    @Override
    public void close() {
        try (Arena arena = Arena.ofConfined()) {
            succeeds(Destroy.allocate(arena).id(mock).tryCall(iommu));
        }
    }
}
