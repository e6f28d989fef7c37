package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.FaultId;
import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptPageResponse;
import dev.uapi.iommufd.extended.HwptPgfault;
import dev.uapi.iommufd.extended.HwptPgfaultFlags;
import dev.uapi.iommufd.extended.HwptPgfaultPerm;
import dev.uapi.iommufd.extended.PageResponseCode;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Nested;
import dev.uapi.kerneltests.Recording;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Page faults of a device: they come out of a queue, and their answers go in.
@ExtendWith(Mock.Present.class)
@Tag(Mock.PAGE_FAULTS)
@Tag(Recording.LEFT_OUT)
final class PageFaultScenarios {
    private static final long ADDRESS = 0x1234_5000L;

    /// A device whose faults go to a queue.
    ///
    /// @param queue  the id of the queue
    /// @param table  the nested table that the device is attached to
    /// @param file   the queue
    private record Faulting(Nested nested, long queue, long table, OpenFile file) {
        static Faulting in(Mock mock) {
            Nested nested = Nested.in(mock);
            FaultQueueAlloc queue = FaultQueueAlloc.allocate(mock.arena());
            succeeds(queue.tryCall(mock.device()));
            long table = nested.faulting(nested.parent().value(), queue.outFaultId());
            assumeTrue(nested.device().tryAttach(table) != Errno.ENODEV.result(), "the kernel is built without page faults of devices");
            return new Faulting(nested, queue.outFaultId().value(), table, mock.iommu().opened(queue.outFaultFd()));
        }

        DeviceId device() {
            return nested.device().id();
        }

        void fault(long group) {
            succeeds(nested.mock().pageFault(device(), 0, group, ADDRESS));
        }

        MemorySegment room(long faults) {
            return HwptPgfault.allocate(nested.mock().arena(), faults);
        }

        HwptPgfault read() {
            MemorySegment room = room(1);
            assertEquals(HwptPgfault.SIZE, file.read(room));
            return HwptPgfault.at(room);
        }

        long answer(long... cookies) {
            MemorySegment answers = HwptPageResponse.allocate(nested.mock().arena(), cookies.length);
            for (int i = 0; i < cookies.length; i++) {
                HwptPageResponse.at(answers, i).cookie(cookies[i]).code(PageResponseCode.SUCCESS);
            }
            return file.write(answers);
        }
    }

    @Test
    void aFaultIsToldAndAnswered(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        assertFalse(faulting.file().awaitReadable(0));
        faulting.fault(5);
        assertTrue(faulting.file().awaitReadable(0));

        HwptPgfault fault = faulting.read();
        assertEquals(HwptPgfaultFlags.LAST_PAGE, fault.flags());
        assertEquals(faulting.device(), fault.devId());
        assertEquals(0, fault.pasid());
        assertEquals(5, fault.grpid());
        assertEquals(HwptPgfaultPerm.READ, fault.perm());
        assertEquals(ADDRESS, fault.addr());
        assertEquals(0, fault.length());
        assertEquals(1, fault.cookie());
        assertFalse(faulting.file().awaitReadable(0));
        assertEquals(HwptPageResponse.SIZE, faulting.answer(1));
        faulting.file().close();
    }

    @Test
    void faultsComeInTheirOrderAndCookiesAreUsedAgain(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(7);
        faulting.fault(8);
        faulting.fault(9);
        MemorySegment two = faulting.room(2);
        assertEquals(2 * HwptPgfault.SIZE, faulting.file().read(two));
        assertEquals(7, HwptPgfault.at(two, 0).grpid());
        assertEquals(1, HwptPgfault.at(two, 0).cookie());
        assertEquals(2, HwptPgfault.at(two, 1).cookie());
        assertTrue(faulting.file().awaitReadable(0));

        assertEquals(HwptPageResponse.SIZE, faulting.answer(1));
        assertEquals(1, faulting.read().cookie());
        assertEquals(2 * HwptPageResponse.SIZE, faulting.answer(2, 1));
        faulting.file().close();
    }

    @Test
    void roomForMoreGetsWhatThereIs(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        assertEquals(0, faulting.file().read(faulting.room(3)));
        faulting.fault(1);
        assertEquals(HwptPgfault.SIZE, faulting.file().read(faulting.room(3)));
        faulting.file().close();
    }

    @Test
    void roomIsInWholeRecords(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(1);
        fails(Errno.ESPIPE, faulting.file().read(faulting.room(1).asSlice(0, 39)));
        fails(Errno.ESPIPE, faulting.file().read(mock.arena().allocate(41, 8)));
        assertTrue(faulting.file().awaitReadable(0));
        faulting.file().close();
    }

    @Test
    void aFaultThatCannotBeToldStays(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(1);
        MemorySegment readOnly = Libc.readOnly(mock.arena(), faulting.room(1));
        fails(Errno.EFAULT, faulting.file().read(readOnly.asSlice(0, HwptPgfault.SIZE)));
        assertEquals(1, faulting.read().cookie());
        faulting.file().close();
    }

    @Test
    void anAnswerIsToAFaultThatWaits(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        fails(Errno.EINVAL, faulting.answer(1));
        faulting.fault(1);
        fails(Errno.EINVAL, faulting.answer(1));
        faulting.read();
        fails(Errno.EINVAL, faulting.answer(0));
        assertEquals(HwptPageResponse.SIZE, faulting.answer(1, 1));
        fails(Errno.EINVAL, faulting.answer(1));
        faulting.file().close();
    }

    @Test
    void anAnswerIsYesOrNo(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(1);
        faulting.read();
        HwptPageResponse answer = HwptPageResponse.allocate(mock.arena()).cookie(1).code(new PageResponseCode(2));
        fails(Errno.EINVAL, faulting.file().write(answer.segment()));
        fails(Errno.ESPIPE, faulting.file().write(answer.segment().asSlice(0, 7)));
        assertEquals(0, faulting.file().write(answer.segment().asSlice(0, 0)));
        fails(Errno.EFAULT, faulting.file().write(Libc.inaccessible(mock.arena(), 8)));
        assertEquals(8, faulting.file().write(answer.code(PageResponseCode.INVALID).segment()));
        faulting.file().close();
    }

    @Test
    void whatWaitsIsAnsweredWhenTheDeviceGoesElsewhere(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(1);
        faulting.fault(2);
        faulting.read();
        faulting.nested().device().attach(faulting.nested().ioas().value());
        assertFalse(faulting.file().awaitReadable(0));
        assertEquals(0, faulting.file().read(faulting.room(1)));
        fails(Errno.EINVAL, faulting.answer(1));
        faulting.file().close();
    }

    @Test
    void aFaultOfADeviceElsewhereIsNoneOfTheQueue(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.nested().device().attach(faulting.nested().ioas().value());
        faulting.fault(1);
        assertFalse(faulting.file().awaitReadable(0));
        fails(Errno.ENOENT, mock.pageFault(new DeviceId(99), 0, 1, ADDRESS));
        faulting.file().close();
    }

    @Test
    void aFaultWithAPasidSaysSo(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        succeeds(mock.pageFault(faulting.device(), 77, 1, ADDRESS));
        HwptPgfault fault = faulting.read();
        assertEquals(HwptPgfaultFlags.LAST_PAGE.with(HwptPgfaultFlags.PASID_VALID), fault.flags());
        assertEquals(77, fault.pasid());
        faulting.file().close();
    }

    @Test
    void theQueueLivesAsLongAsItsFileAndItsTables(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        faulting.fault(1);
        fails(Errno.EBUSY, mock.iommu().destroy(faulting.queue()));
        faulting.file().close();
        fails(Errno.EBUSY, mock.iommu().destroy(faulting.queue()));
        faulting.nested().device().attach(faulting.nested().ioas().value());
        succeeds(mock.iommu().destroy(faulting.table()));
        succeeds(mock.iommu().destroy(faulting.queue()));
    }

    @Test
    void tablesThatTheKernelFillsReportFaultsToo(Mock mock) {
        Faulting faulting = Faulting.in(mock);
        HwptAlloc argument = HwptAlloc.allocate(mock.arena()).devId(faulting.device()).ptId(faulting.nested().ioas())
                .flags(HwptAllocFlags.FAULT_ID_VALID).faultId(new FaultId(faulting.queue()));
        succeeds(argument.tryCall(mock.device()));
        faulting.nested().device().attach(argument.outHwptId());
        faulting.fault(3);
        assertEquals(3, faulting.read().grpid());
        faulting.file().close();
    }
}
