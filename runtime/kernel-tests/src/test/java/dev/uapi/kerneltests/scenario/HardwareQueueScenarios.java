package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.iommufd.extended.HwQueueType;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestHwQueueType;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Queues in a guest's memory that the hardware reads.
@ExtendWith(Mock.Present.class)
final class HardwareQueueScenarios {
    private static final HwQueueType TYPE = new HwQueueType(TestHwQueueType.SELFTEST.value());
    private static final long PAGE = Mock.PAGE;
    private static final long IOVA = Mock.START;

    /// A guest with a page of memory.
    private record Guest(Nested nested, ViommuId viommu) {
        static Guest in(Mock mock) {
            Nested nested = Nested.in(mock);
            MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
            succeeds(mock.iommu().mapAt(nested.ioas(), IOVA, PAGE).userVa(page.address()).tryCall(mock.device()));
            return new Guest(nested, nested.madeViommu());
        }

        HwQueueAlloc queue(long index, long iova, long length) {
            return HwQueueAlloc.allocate(nested.mock().arena())
                    .viommuId(viommu).type(TYPE).index(index).nestingParentIova(iova).length(length);
        }

        long made(long index) {
            HwQueueAlloc argument = queue(index, IOVA, PAGE);
            succeeds(argument.tryCall(nested.mock().device()));
            return argument.outHwQueueId().value();
        }

        Iommu iommu() {
            return nested.mock().iommu();
        }
    }

    @Test
    void itsMemoryIsReadInWholePages(Mock mock) {
        Guest guest = Guest.in(mock);
        MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
        succeeds(mock.iommu().mapAt(guest.nested().ioas(), IOVA + PAGE, PAGE)
                .flags(IoasMapFlags.FIXED_IOVA.with(IoasMapFlags.WRITEABLE)).userVa(page.address()).tryCall(mock.device()));
        fails(Errno.EPERM, guest.queue(0, IOVA + PAGE, PAGE).tryCall(mock.device()));
        fails(Errno.EPERM, guest.queue(0, IOVA, 3 * PAGE).tryCall(mock.device()));
        fails(Errno.ENOMEM, guest.queue(0, IOVA, Long.MAX_VALUE).tryCall(mock.device()));
        succeeds(mock.iommu().mapAt(guest.nested().ioas(), IOVA + 2 * PAGE, PAGE / 2).userVa(page.address()).tryCall(mock.device()));
        fails(Errno.EADDRINUSE, guest.queue(0, IOVA, PAGE).tryCall(mock.device()));
    }

    @Test
    void itsMemoryIsInOnePiece(Mock mock) {
        Guest guest = Guest.in(mock);
        MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
        for (long iova = IOVA + PAGE; iova < IOVA + 3 * PAGE; iova += PAGE) {
            succeeds(mock.iommu().mapAt(guest.nested().ioas(), iova, PAGE).userVa(page.address()).tryCall(mock.device()));
        }
        fails(Errno.EFAULT, guest.queue(7, IOVA + PAGE, 2 * PAGE).tryCall(mock.device()));
        succeeds(guest.queue(0, IOVA + PAGE, PAGE).tryCall(mock.device()));
    }

    @Test
    void itLocksItsMemory(Mock mock) {
        Guest guest = Guest.in(mock);
        long queue = guest.made(0);
        fails(Errno.EBUSY, guest.iommu().unmap(guest.nested().ioas(), IOVA, PAGE).tryCall(mock.device()));
        fails(Errno.EBUSY, guest.iommu().unmap(guest.nested().ioas(), 0, -1).tryCall(mock.device()));
        fails(Errno.EBUSY, guest.iommu().destroy(guest.viommu().value()));
        succeeds(guest.iommu().destroy(queue));
        assertEquals(PAGE, guest.iommu().unmapped(guest.nested().ioas(), IOVA, PAGE));
        succeeds(guest.iommu().destroy(guest.viommu().value()));
    }

    /// What keeps the memory mapped takes an id, too.
    @Test
    void itTakesTwoIds(Mock mock) {
        Guest guest = Guest.in(mock);
        long queue = guest.made(0);
        assertEquals(queue + 2, guest.iommu().allocate().value());
        fails(Errno.EBUSY, guest.iommu().destroy(queue + 1));
        succeeds(guest.iommu().destroy(queue));
        assertEquals(queue, guest.iommu().allocate().value());
        assertEquals(queue + 1, guest.iommu().allocate().value());
    }

    @Test
    void oneComesAfterTheOther(Mock mock) {
        Guest guest = Guest.in(mock);
        fails(Errno.EIO, guest.queue(1, IOVA, PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, guest.queue(2, IOVA, PAGE).tryCall(mock.device()));
        long first = guest.made(0);
        fails(Errno.EEXIST, guest.queue(0, IOVA, PAGE).tryCall(mock.device()));
        long second = guest.made(1);
        fails(Errno.EBUSY, guest.iommu().destroy(first));
        succeeds(guest.iommu().destroy(second));
        succeeds(guest.iommu().destroy(first));
    }

    @Test
    void itIsMadeOfThingsThatFit(Mock mock) {
        Guest guest = Guest.in(mock);
        fails(Errno.EOPNOTSUPP, guest.queue(0, IOVA, PAGE).flags(1).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, guest.queue(0, IOVA, PAGE).type(HwQueueType.DEFAULT).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, guest.queue(0, IOVA, PAGE).type(HwQueueType.TEGRA241_CMDQV).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, guest.queue(0, IOVA, PAGE).type(new HwQueueType(999)).tryCall(mock.device()));
        fails(Errno.ENOENT, guest.queue(0, IOVA, PAGE).viommuId(new ViommuId(99)).type(new HwQueueType(999)).tryCall(mock.device()));
        fails(Errno.EINVAL, guest.queue(0, IOVA, 0).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, guest.queue(0, -1, 2).tryCall(mock.device()));
    }

    @Test
    void itLiesInMappedMemory(Mock mock) {
        Guest guest = Guest.in(mock);
        fails(Errno.ENOENT, guest.queue(0, IOVA + PAGE, 1).tryCall(mock.device()));
        fails(Errno.ENOENT, guest.queue(0, IOVA, PAGE + 1).tryCall(mock.device()));
        fails(Errno.ENOENT, guest.queue(5, IOVA - 1, 2).tryCall(mock.device()));
        fails(Errno.ERANGE, guest.queue(0, 1, -1).tryCall(mock.device()));
        fails(Errno.ENOENT, guest.queue(0, IOVA + 1, PAGE).tryCall(mock.device()));
        HwQueueAlloc inside = guest.queue(0, IOVA + 64, 128);
        succeeds(inside.tryCall(mock.device()));
        succeeds(guest.iommu().destroy(inside.outHwQueueId().value()));
        assertEquals(PAGE, guest.iommu().unmapped(guest.nested().ioas(), IOVA, PAGE));
    }

    @Test
    void theHardwareOnlyReads(Mock mock) {
        Guest guest = Guest.in(mock);
        MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
        succeeds(guest.iommu().mapAt(guest.nested().ioas(), IOVA + PAGE, PAGE)
                .userVa(page.address()).flags(Iommu.FIXED_READ).tryCall(mock.device()));
        succeeds(guest.queue(0, IOVA + PAGE, PAGE).tryCall(mock.device()));
    }

    @Test
    void whatCannotBeToldIsUndone(Mock mock) {
        Guest guest = Guest.in(mock);
        MemorySegment argument = Libc.readOnly(mock.arena(), guest.queue(0, IOVA, PAGE).segment());
        fails(Errno.EFAULT, mock.device().ioctl(HwQueueAlloc.COMMAND, argument));
        succeeds(guest.iommu().destroy(guest.made(0)));
        assertEquals(PAGE, guest.iommu().unmapped(guest.nested().ioas(), IOVA, PAGE));
    }
}
