package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A queue for page faults, which no device is there to cause.
@ExtendWith(Subject.class)
@Tag(Subject.KERNEL_ONLY)
final class FaultQueueScenarios {
    private static FaultQueueAlloc allocated(Iommu iommu) {
        FaultQueueAlloc argument = FaultQueueAlloc.allocate(iommu.arena());
        succeeds(argument.tryCall(iommu.device()));
        return argument;
    }

    @Test
    void anOpenFileKeepsTheQueue(Iommu iommu) {
        FaultQueueAlloc queue = allocated(iommu);
        fails(Errno.EBUSY, iommu.destroy(queue.outFaultId().value()));

        Libc.close((int) queue.outFaultFd());
        succeeds(iommu.destroy(queue.outFaultId().value()));
    }

    @Test
    void nothingWaitsInIt(Iommu iommu) {
        FaultQueueAlloc queue = allocated(iommu);
        int file = (int) queue.outFaultFd();
        MemorySegment room = iommu.arena().allocate(80, 8);

        assertEquals(0, Libc.read(file, room.asSlice(0, 40)));
        assertEquals(0, Libc.read(file, room));
        assertEquals(-1, Libc.read(file, room.asSlice(0, 39)), "no multiple of a record");
        Libc.close(file);
    }

    @Test
    void anAnswerIsToSomebody(Iommu iommu) {
        FaultQueueAlloc queue = allocated(iommu);
        int file = (int) queue.outFaultFd();
        MemorySegment answer = iommu.arena().allocate(8, 4);

        assertEquals(-1, Libc.write(file, answer), "nobody waits");
        assertEquals(-1, Libc.write(file, answer.asSlice(0, 7)), "no multiple of a record");
        assertEquals(0, Libc.write(file, answer.asSlice(0, 0)));
        Libc.close(file);
    }

    @Test
    void aQueueThatCannotBeToldIsUndone(Iommu iommu) {
        MemorySegment argument = Libc.readOnly(iommu.arena(), FaultQueueAlloc.allocate(iommu.arena()).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(FaultQueueAlloc.COMMAND, argument));

        assertEquals(1, allocated(iommu).outFaultId().value());
    }
}
