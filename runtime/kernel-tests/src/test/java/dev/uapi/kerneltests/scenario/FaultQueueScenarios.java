package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A queue for page faults, which no device is there to cause.
@ExtendWith(Subject.class)
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

        iommu.opened(queue.outFaultFd()).close();
        succeeds(iommu.destroy(queue.outFaultId().value()));
    }

    @Test
    void nothingWaitsInIt(Iommu iommu) {
        FaultQueueAlloc queue = allocated(iommu);
        OpenFile file = iommu.opened(queue.outFaultFd());
        MemorySegment room = iommu.arena().allocate(80, 8);

        assertEquals(0, file.read(room.asSlice(0, 40)));
        assertEquals(0, file.read(room));
        fails(Errno.ESPIPE, file.read(room.asSlice(0, 39)));
        file.close();
    }

    @Test
    void anAnswerIsToSomebody(Iommu iommu) {
        FaultQueueAlloc queue = allocated(iommu);
        OpenFile file = iommu.opened(queue.outFaultFd());
        MemorySegment answer = iommu.arena().allocate(8, 4);

        fails(Errno.EINVAL, file.write(answer));
        fails(Errno.ESPIPE, file.write(answer.asSlice(0, 7)));
        assertEquals(0, file.write(answer.asSlice(0, 0)));
        file.close();
    }

    @Test
    void aQueueThatCannotBeToldIsUndone(Iommu iommu) {
        MemorySegment argument = Libc.readOnly(iommu.arena(), FaultQueueAlloc.allocate(iommu.arena()).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(FaultQueueAlloc.COMMAND, argument));

        assertEquals(1, allocated(iommu).outFaultId().value());
    }
}
