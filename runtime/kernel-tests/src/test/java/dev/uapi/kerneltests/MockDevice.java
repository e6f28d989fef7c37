package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.SelftestId;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestMockDomainFlags;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A device that exists only in a kernel built with `IOMMUFD_TEST`, behind an IOMMU that exists only there and can do almost
/// everything. It is bound and attached as soon as it is made.
public final class MockDevice implements AutoCloseable {
    private final Device iommu;
    private final SelftestId selftest;
    private final DeviceId id;
    private final long table;

    private MockDevice(Device iommu, TestMockDomainFlags made) {
        this.iommu = iommu;
        this.selftest = made.outStdevId();
        this.id = made.outIdevId();
        this.table = made.outHwptId();
    }

    /// Makes a device.
    ///
    /// @param iommu of a kernel that has such devices
    /// @param table an address space or a page table, to which it is attached
    /// @param flags what it lacks, or has
    public static MockDevice attachedTo(long table, Device iommu, TestDeviceFlags flags) {
        try (Arena arena = Arena.ofConfined()) {
            TestCmd command = TestCmd.allocate(arena).op(TestOp.MOCK_DOMAIN_FLAGS).id(table);
            command.mockDomainFlags().devFlags(flags);
            succeeds(command.tryCall(iommu));
            return new MockDevice(iommu, command.mockDomainFlags());
        }
    }

    /// Makes a device that lacks nothing but PASIDs.
    public static MockDevice attachedTo(long table, Device iommu) {
        return attachedTo(table, iommu, TestDeviceFlags.NONE);
    }

    /// Whether this kernel has such devices.
    public static boolean isThere(Device iommu) {
        return iommu.ioctl(TestCmd.COMMAND, MemorySegment.NULL) != Errno.ENOTTY.result();
    }

    /// What commands call it.
    public DeviceId id() {
        return id;
    }

    /// What the test command calls it.
    public SelftestId selftest() {
        return selftest;
    }

    /// The page table that it was attached to at first.
    public long table() {
        return table;
    }

    /// Attaches it to another address space or page table.
    public void attach(long another) {
        succeeds(tryAttach(another));
    }

    /// The same, where it may be refused.
    ///
    /// @return what ioctl returned
    public long tryAttach(long another) {
        try (Arena arena = Arena.ofConfined()) {
            TestCmd command = TestCmd.allocate(arena).op(TestOp.MOCK_DOMAIN_REPLACE).id(selftest.value());
            command.mockDomainReplace().ptId(another);
            return command.tryCall(iommu);
        }
    }

    /// Detaches and unbinds it. The page table that was made for it goes, too.
    @Override
    public void close() {
        try (Arena arena = Arena.ofConfined()) {
            succeeds(Destroy.allocate(arena).id(selftest.value()).tryCall(iommu));
        }
    }
}
