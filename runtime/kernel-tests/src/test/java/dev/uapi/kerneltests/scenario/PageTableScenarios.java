package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwCapabilities;
import dev.uapi.iommufd.extended.HwInfoType;
import dev.uapi.iommufd.extended.HwInfoVtd;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.kerneltests.VfioDevice;
import dev.uapi.runtime.Errno;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Page tables of a real device, behind an IOMMU that has neither nesting nor dirty tracking.
@ExtendWith(VfioDevice.Present.class)
final class PageTableScenarios {
    private static HwptAlloc table(VfioDevice vfio, DeviceId device, IoasId ioas) {
        return HwptAlloc.allocate(vfio.iommu().arena()).devId(device).ptId(ioas);
    }

    private static HwptPagingId made(VfioDevice vfio, DeviceId device, IoasId ioas) {
        HwptAlloc argument = table(vfio, device, ioas);
        succeeds(argument.tryCall(vfio.iommu().device()));
        return new HwptPagingId(argument.outHwptId());
    }

    @Test
    void aTableIsMadeAndAttached(VfioDevice vfio) {
        DeviceId device = vfio.bind();
        IoasId ioas = vfio.iommu().allocate();
        HwptPagingId table = made(vfio, device, ioas);
        fails(Errno.EBUSY, vfio.iommu().destroy(ioas.value()));

        var attachment = vfio.attachment(table.value());
        succeeds(attachment.tryCall(vfio.device()));
        assertEquals(table.value(), attachment.ptId());
        fails(Errno.EBUSY, vfio.iommu().destroy(table.value()));

        vfio.detach();
        succeeds(vfio.iommu().destroy(table.value()));
        succeeds(vfio.iommu().destroy(ioas.value()));
    }

    @Test
    void whatTheHardwareLacksIsNotSupported(VfioDevice vfio) {
        DeviceId device = vfio.bind();
        HwptAlloc argument = table(vfio, device, vfio.iommu().allocate());
        for (HwptAllocFlags flag : List.of(HwptAllocFlags.ALLOC_NEST_PARENT, HwptAllocFlags.ALLOC_DIRTY_TRACKING)) {
            fails(Errno.EOPNOTSUPP, argument.flags(flag).tryCall(vfio.iommu().device()));
        }
        fails(Errno.EOPNOTSUPP, argument.flags(new HwptAllocFlags(0x80000000L)).tryCall(vfio.iommu().device()));
    }

    @Test
    @Tag(Subject.KERNEL_ONLY)
    void aQueueForFaultsIsRefusedWithoutNesting(VfioDevice vfio) {
        DeviceId device = vfio.bind();
        FaultQueueAlloc queue = FaultQueueAlloc.allocate(vfio.iommu().arena());
        succeeds(queue.tryCall(vfio.iommu().device()));
        HwptAlloc argument = table(vfio, device, vfio.iommu().allocate()).flags(HwptAllocFlags.FAULT_ID_VALID).faultId(queue.outFaultId());
        fails(Errno.EOPNOTSUPP, argument.tryCall(vfio.iommu().device()));
        Libc.close((int) queue.outFaultFd());
    }

    @Test
    void aTableHasABase(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        DeviceId device = vfio.bind();
        IoasId ioas = iommu.allocate();
        fails(Errno.EINVAL, table(vfio, device, new IoasId(99)).tryCall(iommu.device()));
        fails(Errno.EINVAL, table(vfio, device, new IoasId(device.value())).tryCall(iommu.device()));
        fails(Errno.ENOENT, table(vfio, new DeviceId(ioas.value()), ioas).tryCall(iommu.device()));

        HwptPagingId plain = made(vfio, device, ioas);
        HwptAlloc nested = HwptAlloc.allocate(iommu.arena()).devId(device).ptId(plain);
        fails(Errno.EOPNOTSUPP, nested.tryCall(iommu.device()));
        nested.dataType(HwptDataType.VTD_S1).dataUptr(iommu.arena().allocate(16, 8)).dataLen(16);
        fails(Errno.EINVAL, nested.tryCall(iommu.device()));
    }

    @Test
    void dirtyPagesAreNotTracked(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        HwptPagingId table = made(vfio, vfio.bind(), iommu.allocate());
        HwptSetDirtyTracking set = HwptSetDirtyTracking.allocate(iommu.arena()).hwptId(table);
        fails(Errno.EOPNOTSUPP, set.tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, set.flags(HwptSetDirtyTrackingFlags.ENABLE).tryCall(iommu.device()));

        HwptGetDirtyBitmap get = HwptGetDirtyBitmap.allocate(iommu.arena()).hwptId(table).length(4096).pageSize(4096);
        get.data(iommu.arena().allocate(8, 8).address());
        fails(Errno.EOPNOTSUPP, get.tryCall(iommu.device()));
        fails(Errno.EINVAL, get.pageSize(0).tryCall(iommu.device()));
    }

    @Test
    @OnKernel(until = "6.13")
    void onlyANestedTableIsInvalidated(VfioDevice vfio) {
        HwptPagingId table = made(vfio, vfio.bind(), vfio.iommu().allocate());
        HwptInvalidate argument = HwptInvalidate.allocate(vfio.iommu().arena()).hwptId(table.value());
        fails(Errno.ENOENT, argument.tryCall(vfio.iommu().device()));
    }

    @Test
    void theIommuTellsItsRegisters(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        DeviceId device = vfio.bind();
        HwInfoVtd payload = HwInfoVtd.allocate(iommu.arena());
        GetHwInfo info = GetHwInfo.allocate(iommu.arena()).devId(device).dataUptr(payload).dataLen(HwInfoVtd.SIZE);
        succeeds(info.tryCall(iommu.device()));

        assertEquals(HwInfoType.INTEL_VTD, info.outDataType());
        assertEquals(HwInfoVtd.SIZE, info.dataLen());
        boolean told = Subject.kernel().release().atLeast(7, 2);
        assertEquals(told ? HwCapabilities.PCI_ATS_NOT_SUPPORTED : HwCapabilities.NONE, info.outCapabilities());
        assertEquals(0, info.outMaxPasidLog2());
        assertNotEquals(0, payload.capReg());
        assertNotEquals(0, payload.ecapReg());
    }

    @Test
    void theIommuTellsAsMuchAsThereIsRoomFor(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        DeviceId device = vfio.bind();
        GetHwInfo info = GetHwInfo.allocate(iommu.arena()).devId(device);
        succeeds(info.tryCall(iommu.device()));
        assertEquals(HwInfoVtd.SIZE, info.dataLen());

        var room = iommu.arena().allocate(64, 8).fill((byte) 0x55);
        succeeds(info.dataUptr(room).dataLen(64).tryCall(iommu.device()));
        assertEquals(HwInfoVtd.SIZE, info.dataLen());
        assertTrue(room.asSlice(HwInfoVtd.SIZE).mismatch(iommu.arena().allocate(64 - HwInfoVtd.SIZE)) < 0, "the rest is cleared");
        fails(Errno.EFAULT, info.dataUptr(8).dataLen(HwInfoVtd.SIZE).tryCall(iommu.device()));
    }
}
