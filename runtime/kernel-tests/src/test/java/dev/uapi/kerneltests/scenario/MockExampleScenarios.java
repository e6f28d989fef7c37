package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwCapabilities;
import dev.uapi.iommufd.extended.HwInfoFlags;
import dev.uapi.iommufd.extended.HwInfoType;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.VeventqType;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the descriptions show as examples of commands that take a device, as far as a mock device will do.
@ExtendWith(Mock.Present.class)
final class MockExampleScenarios {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void aDevice(Mock mock) {
        succeeds(mock.command(TestOp.MOCK_DOMAIN, mock.iommu().allocate().value()).tryCall(mock.device()));
        GetHwInfo info = GetHwInfo.allocate(mock.arena()).devId(new DeviceId(3));
        succeeds(info.tryCall(mock.device()));
        assertEquals(HwCapabilities.DIRTY_TRACKING.with(HwCapabilities.PCI_ATS_NOT_SUPPORTED), info.outCapabilities());
        fails(Errno.EOPNOTSUPP, GetHwInfo.allocate(mock.arena()).devId(new DeviceId(3)).flags(HwInfoFlags.INPUT_TYPE)
                .inDataType(HwInfoType.TEGRA241_CMDQV).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, TestCmd.allocate(mock.arena()).tryCall(mock.device()));
    }

    @Test
    void tables(Mock mock) {
        Nested nested = Nested.in(mock);
        assertEquals(5, nested.parent().value());
        fails(Errno.EINVAL, HwptAlloc.allocate(mock.arena()).devId(nested.device().id()).ptId(nested.parent())
                .dataType(HwptDataType.VTD_S1).tryCall(mock.device()));
        assertEquals(6, nested.made(5));
        fails(Errno.EINVAL, HwptInvalidate.allocate(mock.arena()).hwptId(6).entryLen(16).entryNum(1).tryCall(mock.device()));
    }

    @Test
    void dirtyPages(Mock mock) {
        long ioas = mock.iommu().allocate().value();
        DeviceId device = mock.attachedTo(ioas).id();
        HwptAlloc table = HwptAlloc.allocate(mock.arena()).flags(HwptAllocFlags.ALLOC_DIRTY_TRACKING).devId(device).ptId(ioas);
        succeeds(table.tryCall(mock.device()));
        assertEquals(5, table.outHwptId());
        HwptPagingId id = new HwptPagingId(table.outHwptId());
        succeeds(HwptSetDirtyTracking.allocate(mock.arena()).flags(HwptSetDirtyTrackingFlags.ENABLE).hwptId(id).tryCall(mock.device()));
        MemorySegment bitmap = mock.arena().allocate(4 * Long.BYTES, Long.BYTES);
        succeeds(HwptGetDirtyBitmap.allocate(mock.arena()).hwptId(id).iova(Mock.START).length(MEBIBYTE).pageSize(Mock.PAGE)
                .data(bitmap).tryCall(mock.device()));
    }

    @Test
    void aVirtualMachine(Mock mock) {
        Nested nested = Nested.in(mock);
        fails(Errno.EOPNOTSUPP,
                ViommuAlloc.allocate(mock.arena()).devId(nested.device().id()).hwptId(nested.parent()).tryCall(mock.device()));
        ViommuId viommu = nested.madeViommu();
        assertEquals(6, viommu.value());
        assertEquals(7, nested.madeVdevice(viommu, 0x10));
        fails(Errno.EINVAL, VeventqAlloc.allocate(mock.arena()).viommuId(viommu).type(VeventqType.ARM_SMMUV3)
                .tryCall(mock.device()));
    }
}
