package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwCapabilities;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Page tables of an IOMMU that has nesting, dirty tracking and more.
@ExtendWith(Subject.class)
final class MockDeviceScenarios {
    @BeforeEach
    void thereIsOne(Iommu iommu) {
        assumeTrue(MockDevice.isThere(iommu.device()));
    }

    private static HwptAlloc table(Iommu iommu, DeviceId device, IoasId ioas, HwptAllocFlags flags) {
        return HwptAlloc.allocate(iommu.arena()).devId(device).ptId(ioas).flags(flags);
    }

    private static HwCapabilities capabilities(Iommu iommu, DeviceId device) {
        GetHwInfo info = GetHwInfo.allocate(iommu.arena()).devId(device);
        succeeds(info.tryCall(iommu.device()));
        return info.outCapabilities();
    }

    @Test
    void itIsADeviceAsAnyOther(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        try (MockDevice mock = MockDevice.attachedTo(ioas.value(), iommu.device())) {
            fails(Errno.EBUSY, iommu.destroy(ioas.value()));
            fails(Errno.EBUSY, iommu.destroy(mock.id().value()));
            assertTrue(capabilities(iommu, mock.id()).has(HwCapabilities.DIRTY_TRACKING));
        }
        succeeds(iommu.destroy(ioas.value()));
        assertEquals(1, iommu.allocate().value());
    }

    @Test
    void whatTheHardwareHasIsMade(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        try (MockDevice mock = MockDevice.attachedTo(ioas.value(), iommu.device())) {
            for (HwptAllocFlags flag : List.of(HwptAllocFlags.ALLOC_NEST_PARENT, HwptAllocFlags.ALLOC_DIRTY_TRACKING)) {
                HwptAlloc argument = table(iommu, mock.id(), ioas, flag);
                succeeds(argument.tryCall(iommu.device()));
                succeeds(iommu.destroy(argument.outHwptId()));
            }
        }
    }

    @Test
    void dirtyPagesAreTrackedIfTheTableIsMadeForIt(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        try (MockDevice mock = MockDevice.attachedTo(ioas.value(), iommu.device())) {
            long iova = iommu.mapped(ioas, iommu.arena().allocate(0x2000, 0x1000).address(), 0x2000);
            HwptAlloc made = table(iommu, mock.id(), ioas, HwptAllocFlags.ALLOC_DIRTY_TRACKING);
            succeeds(made.tryCall(iommu.device()));
            HwptPagingId table = new HwptPagingId(made.outHwptId());
            mock.attach(table.value());

            HwptSetDirtyTracking set = HwptSetDirtyTracking.allocate(iommu.arena()).hwptId(table);
            succeeds(set.flags(HwptSetDirtyTrackingFlags.ENABLE).tryCall(iommu.device()));
            HwptGetDirtyBitmap get = HwptGetDirtyBitmap.allocate(iommu.arena()).hwptId(table).iova(iova).length(0x2000);
            get.pageSize(0x1000).data(iommu.arena().allocate(8, 8));
            succeeds(get.tryCall(iommu.device()));
            succeeds(set.flags(HwptSetDirtyTrackingFlags.NONE).tryCall(iommu.device()));
            mock.attach(ioas.value());
            succeeds(iommu.destroy(table.value()));
        }
    }

    @Test
    void oneWithoutDirtyTrackingSaysSo(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        try (MockDevice mock = MockDevice.attachedTo(ioas.value(), iommu.device(), TestDeviceFlags.NO_DIRTY)) {
            assertFalse(capabilities(iommu, mock.id()).has(HwCapabilities.DIRTY_TRACKING));
            fails(Errno.EOPNOTSUPP, table(iommu, mock.id(), ioas, HwptAllocFlags.ALLOC_DIRTY_TRACKING).tryCall(iommu.device()));
        }
    }

    @Test
    void tablesForPasidsAreMadeAlsoForADeviceThatHasNone(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        for (TestDeviceFlags flags : List.of(TestDeviceFlags.NONE, TestDeviceFlags.PASID)) {
            try (MockDevice mock = MockDevice.attachedTo(ioas.value(), iommu.device(), flags)) {
                HwptAlloc argument = table(iommu, mock.id(), ioas, HwptAllocFlags.ALLOC_PASID);
                succeeds(argument.tryCall(iommu.device()));
                succeeds(iommu.destroy(argument.outHwptId()));

                GetHwInfo info = GetHwInfo.allocate(iommu.arena()).devId(mock.id());
                succeeds(info.tryCall(iommu.device()));
                assertEquals(flags.equals(TestDeviceFlags.PASID) ? 20 : 0, info.outMaxPasidLog2());
            }
        }
    }
}
