package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.FaultId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.HwptSelftest;
import dev.uapi.simulator.test.basic.TestPagetableType;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Page tables of all kinds: which are made, and what they hold.
@ExtendWith(Mock.Present.class)
final class MockTableScenarios {
    private static HwptAlloc plain(Mock mock, DeviceId device, IoasId ioas) {
        return HwptAlloc.allocate(mock.arena()).devId(device).ptId(ioas);
    }

    private static HwptAlloc ofKind(Mock mock, DeviceId device, IoasId ioas, TestPagetableType kind) {
        HwptSelftest data = HwptSelftest.allocate(mock.arena()).pagetableType(kind);
        return plain(mock, device, ioas).dataType(Nested.FORMAT).dataLen(HwptSelftest.SIZE).dataUptr(data.segment());
    }

    @Test
    void idsGoToTheMockFirstThenToTheDeviceThenToItsTable(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice first = mock.attachedTo(ioas.value());
        assertEquals(List.of(2L, 3L, 4L), List.of(first.selftest().value(), first.id().value(), first.table()));

        MockDevice second = mock.attachedTo(ioas.value());
        assertEquals(List.of(5L, 6L, 4L), List.of(second.selftest().value(), second.id().value(), second.table()));
        fails(Errno.EBUSY, mock.iommu().destroy(first.table()));
        first.close();
        fails(Errno.EBUSY, mock.iommu().destroy(ioas.value()));
        second.close();
        succeeds(mock.iommu().destroy(ioas.value()));
    }

    @Test
    void theSelftestObjectIsNoDevice(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        fails(Errno.ENOENT, plain(mock, new DeviceId(device.selftest().value()), ioas).tryCall(mock.device()));
        fails(Errno.EBUSY, mock.iommu().destroy(device.id().value()));
    }

    @Test
    void aTableHoldsItsAddressSpace(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        HwptAlloc table = plain(mock, device.id(), ioas);
        succeeds(table.tryCall(mock.device()));
        device.close();
        fails(Errno.EBUSY, mock.iommu().destroy(ioas.value()));
        succeeds(mock.iommu().destroy(table.outHwptId()));
        succeeds(mock.iommu().destroy(ioas.value()));
    }

    @Test
    void aTableOfItsOwnIsNotTakenForAnAddressSpace(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        HwptAlloc table = plain(mock, device.id(), ioas);
        succeeds(table.tryCall(mock.device()));

        assertEquals(device.table(), mock.attachedTo(ioas.value()).table(), "the one that was made unasked");
        device.attach(table.outHwptId());
        fails(Errno.EBUSY, mock.iommu().destroy(table.outHwptId()));
        device.attach(ioas.value());
        succeeds(mock.iommu().destroy(table.outHwptId()));
    }

    @Test
    void theTableMadeUnaskedGoesWithTheLastDevice(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        long table = device.table();
        HwptAlloc other = plain(mock, device.id(), ioas);
        succeeds(other.tryCall(mock.device()));
        device.attach(other.outHwptId());
        fails(Errno.ENOENT, mock.iommu().destroy(table));
    }

    @Test
    void flagsAreTakenOrNot(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        HwptAllocFlags all = HwptAllocFlags.of(
                HwptAllocFlags.ALLOC_NEST_PARENT, HwptAllocFlags.ALLOC_DIRTY_TRACKING, HwptAllocFlags.ALLOC_PASID);
        succeeds(plain(mock, device.id(), ioas).flags(all).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, plain(mock, device.id(), ioas).flags(new HwptAllocFlags(0x10)).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, plain(mock, device.id(), ioas).reserved(1).tryCall(mock.device()));
        succeeds(plain(mock, device.id(), ioas).reserved2(1).tryCall(mock.device()));
    }

    @Test
    void dataAndItsFormatGoTogether(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        fails(Errno.EINVAL, plain(mock, device.id(), ioas).dataLen(8).tryCall(mock.device()));
        fails(Errno.EINVAL, plain(mock, device.id(), ioas).dataType(Nested.FORMAT).tryCall(mock.device()));
        fails(Errno.EINVAL, plain(mock, new DeviceId(99), ioas).dataLen(8).tryCall(mock.device()));
        fails(Errno.ENOENT, plain(mock, new DeviceId(99), ioas).ptId(99).tryCall(mock.device()));
        fails(Errno.EINVAL, plain(mock, device.id(), ioas).ptId(99).tryCall(mock.device()));
        fails(Errno.EINVAL, plain(mock, device.id(), ioas).ptId(device.id().value()).tryCall(mock.device()));
    }

    @Test
    void aTableThatTheKernelFillsIsOfAKindToo(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        succeeds(ofKind(mock, device.id(), ioas, TestPagetableType.DEFAULT).tryCall(mock.device()));
        fails(Errno.EADDRINUSE, ofKind(mock, device.id(), withMemoryBeyond(mock), TestPagetableType.HUGE).tryCall(mock.device()));
        succeeds(ofKind(mock, device.id(), ioas, TestPagetableType.HUGE).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, ofKind(mock, device.id(), ioas, new TestPagetableType(99)).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, ofKind(mock, device.id(), ioas, TestPagetableType.DEFAULT)
                .dataType(HwptDataType.VTD_S1).tryCall(mock.device()));
    }

    private static IoasId withMemoryBeyond(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        mock.iommu().mappedAt(ioas, 1L << 38, Mock.PAGE);
        return ioas;
    }

    @Test
    void dataIsReadAsFarAsItIsKnown(Mock mock) {
        Nested nested = Nested.in(mock);
        long parent = nested.parent().value();
        fails(Errno.EINVAL, nested.table(parent).dataLen(3).tryCall(mock.device()));
        succeeds(nested.table(parent).dataLen(4).tryCall(mock.device()));
        fails(Errno.EINVAL, nested.table(parent).dataUptr(mock.arena().allocate(16, 8)).dataLen(9).tryCall(mock.device()));
        fails(Errno.EFAULT, nested.table(parent).dataUptr(8).tryCall(mock.device()));
        fails(Errno.EFAULT, nested.table(parent).dataUptr(0).tryCall(mock.device()));
    }

    @Test
    void aNestedTableHoldsItsParent(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        fails(Errno.EBUSY, mock.iommu().destroy(nested.parent().value()));
        nested.device().attach(table);
        fails(Errno.EBUSY, mock.iommu().destroy(table));
        nested.device().attach(nested.ioas().value());
        succeeds(mock.iommu().destroy(table));
        succeeds(mock.iommu().destroy(nested.parent().value()));
    }

    @Test
    void whatANestedTableLiesUponWasMadeForIt(Mock mock) {
        Nested nested = Nested.in(mock);
        HwptAlloc table = plain(mock, nested.device().id(), nested.ioas());
        succeeds(table.tryCall(mock.device()));
        fails(Errno.EINVAL, nested.table(table.outHwptId()).tryCall(mock.device()));
        fails(Errno.EINVAL, nested.table(nested.device().table()).tryCall(mock.device()));
        fails(Errno.EINVAL, nested.table(nested.made(nested.parent().value())).tryCall(mock.device()));
    }

    @Test
    void aNestedTableIsDescribed(Mock mock) {
        Nested nested = Nested.in(mock);
        long parent = nested.parent().value();
        HwptAlloc without = HwptAlloc.allocate(mock.arena()).devId(nested.device().id()).ptId(parent);
        fails(Errno.EOPNOTSUPP, without.tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.table(parent).dataType(HwptDataType.VTD_S1).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.table(parent).flags(HwptAllocFlags.ALLOC_NEST_PARENT).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.table(parent).flags(HwptAllocFlags.ALLOC_DIRTY_TRACKING).tryCall(mock.device()));
        succeeds(nested.table(parent).flags(HwptAllocFlags.ALLOC_PASID).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.table(nested.device().table()).dataLen(0).dataType(HwptDataType.NONE).tryCall(mock.device()));
    }

    @Test
    void faultsGoToAQueueThatIsThere(Mock mock) {
        Nested nested = Nested.in(mock);
        long parent = nested.parent().value();
        FaultId none = new FaultId(99);
        HwptAllocFlags faulting = HwptAllocFlags.FAULT_ID_VALID;
        fails(Errno.ENOENT, nested.table(parent).flags(faulting).faultId(none).tryCall(mock.device()));
        fails(Errno.ENOENT, plain(mock, nested.device().id(), nested.ioas()).flags(faulting).faultId(none).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, plain(mock, nested.device().id(), nested.ioas())
                .flags(faulting.with(HwptAllocFlags.ALLOC_NEST_PARENT)).faultId(none).tryCall(mock.device()));
        fails(Errno.EFAULT, nested.table(parent).dataUptr(MemorySegment.ofAddress(8)).flags(faulting).faultId(none).tryCall(mock.device()));
        succeeds(nested.table(parent).faultId(none).tryCall(mock.device()));

        FaultQueueAlloc queue = FaultQueueAlloc.allocate(mock.arena());
        succeeds(queue.tryCall(mock.device()));
        long table = nested.faulting(parent, queue.outFaultId());
        mock.iommu().opened(queue.outFaultFd()).close();
        fails(Errno.EBUSY, mock.iommu().destroy(queue.outFaultId().value()));
        succeeds(mock.iommu().destroy(table));
        succeeds(mock.iommu().destroy(queue.outFaultId().value()));
    }

    @Test
    void aTableThatCannotBeToldIsUndone(Mock mock) {
        Nested nested = Nested.in(mock);
        MemorySegment argument = Libc.readOnly(mock.arena(), nested.table(nested.parent().value()).segment());
        fails(Errno.EFAULT, mock.device().ioctl(HwptAlloc.COMMAND, argument));
        succeeds(mock.iommu().destroy(nested.parent().value()));
    }
}
