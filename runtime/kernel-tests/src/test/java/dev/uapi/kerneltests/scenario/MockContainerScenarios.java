package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.iommufd.extended.HwQueueType;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Nested;
import dev.uapi.kerneltests.Recording;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.HwptSelftest;
import dev.uapi.simulator.test.basic.TestHwQueueType;
import dev.uapi.simulator.test.basic.TestOp;
import dev.uapi.simulator.test.basic.TestPagetableType;
import dev.uapi.vfio.basic.CheckExtension;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A container whose address space has mock devices.
@ExtendWith(Mock.Present.class)
final class MockContainerScenarios {
    private static final long PAGE = Mock.PAGE;
    private static final long IOVA = Mock.START;
    private static final long DMA_CC = 4;
    private static final long HUGE_PAGE = 1 << 20;

    private static void choose(Mock mock, IoasId ioas) {
        succeeds(VfioIoas.allocate(mock.arena()).op(VfioIoasOp.SET).ioasId(ioas).tryCall(mock.device()));
    }

    private static IoasId chosen(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        choose(mock, ioas);
        return ioas;
    }

    private static long pageSizes(Mock mock) {
        IommuGetInfo info = IommuGetInfo.allocate(mock.arena());
        succeeds(info.tryCall(mock.device()));
        return info.iovaPgsizes();
    }

    /// A page table with large pages.
    private static long huge(Mock mock, MockDevice device, IoasId ioas) {
        HwptSelftest data = HwptSelftest.allocate(mock.arena()).pagetableType(TestPagetableType.HUGE);
        HwptAlloc argument = HwptAlloc.allocate(mock.arena()).devId(device.id()).ptId(ioas).flags(HwptAllocFlags.ALLOC_NEST_PARENT)
                .dataType(Nested.FORMAT).dataLen(HwptSelftest.SIZE).dataUptr(data.segment());
        succeeds(argument.tryCall(mock.device()));
        return argument.outHwptId();
    }

    private static IommuMapDma map(Mock mock, DmaMapFlags flags) {
        MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
        return IommuMapDma.allocate(mock.arena()).flags(flags).vaddr(page.address()).iova(IOVA).size(PAGE);
    }

    @Test
    @Tag(Recording.LEFT_OUT)
    void itTellsThePagesThatAllTablesHave(Mock mock) {
        IoasId ioas = chosen(mock);
        assertEquals(-PAGE, pageSizes(mock));
        MockDevice device = mock.attachedTo(ioas.value());
        assertEquals((1L << 37) - PAGE, pageSizes(mock), "what is smaller than a page of the processor counts as one");
        long huge = huge(mock, device, ioas);
        assertEquals(PAGE | HUGE_PAGE, pageSizes(mock));
        succeeds(mock.iommu().destroy(huge));
        device.close();
        assertEquals(-PAGE, pageSizes(mock));
    }

    @Test
    void aMockDeviceIsNotCoherent(Mock mock) {
        IoasId ioas = chosen(mock);
        assertEquals(1, mock.device().ioctl(CheckExtension.COMMAND, DMA_CC));
        MockDevice device = mock.attachedTo(ioas.value());
        assertEquals(0, mock.device().ioctl(CheckExtension.COMMAND, DMA_CC));
        device.close();
        assertEquals(1, mock.device().ioctl(CheckExtension.COMMAND, DMA_CC));
    }

    @Test
    void whatNobodyMayTouchKeepsADeviceAway(Mock mock) {
        IoasId ioas = chosen(mock);
        succeeds(map(mock, DmaMapFlags.NONE).tryCall(mock.device()));
        fails(Errno.EINVAL, mock.command(TestOp.MOCK_DOMAIN, ioas.value()).tryCall(mock.device()));
        assertEquals(PAGE, mock.iommu().unmapped(ioas, IOVA, PAGE));
        mock.attachedTo(ioas.value());
        fails(Errno.EINVAL, map(mock, DmaMapFlags.NONE).tryCall(mock.device()));
        succeeds(map(mock, DmaMapFlags.READ).tryCall(mock.device()));
    }

    @Test
    void whatAQueueIsInStaysMapped(Mock mock) {
        Nested nested = Nested.in(mock);
        choose(mock, nested.ioas());
        succeeds(map(mock, DmaMapFlags.READ).tryCall(mock.device()));
        HwQueueAlloc queue = HwQueueAlloc.allocate(mock.arena()).viommuId(nested.madeViommu())
                .type(new HwQueueType(TestHwQueueType.SELFTEST.value())).nestingParentIova(IOVA).length(PAGE);
        succeeds(queue.tryCall(mock.device()));
        IommuUnmapDma unmap = IommuUnmapDma.allocate(mock.arena()).iova(IOVA).size(PAGE);
        fails(Errno.EBUSY, unmap.tryCall(mock.device()));
        assertEquals(0, unmap.size());
        succeeds(mock.iommu().destroy(queue.outHwQueueId().value()));
        succeeds(unmap.size(PAGE).tryCall(mock.device()));
    }
}
