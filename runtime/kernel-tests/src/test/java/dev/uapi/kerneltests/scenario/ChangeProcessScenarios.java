package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.READ;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
@OnKernel(since = "6.13")
final class ChangeProcessScenarios {
    private static long change(Iommu iommu) {
        return IoasChangeProcess.allocate(iommu.arena()).tryCall(iommu.device());
    }

    @Test
    void nothingIsEasilyHandedOver(Iommu iommu) {
        succeeds(change(iommu));
        iommu.allocate();
        succeeds(change(iommu));
    }

    @Test
    void memoryOfTheProcessIsNot(Iommu iommu) {
        iommu.allocate();
        IoasId ioas = iommu.allocate();
        iommu.mapped(ioas, BUFFER, 0x1000);
        fails(Errno.EINVAL, change(iommu));

        iommu.unmapped(ioas, 0, -1);
        succeeds(change(iommu));
    }

    @Test
    void memoryOfAFileIsAndSoAreItsCopies(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int fd = Libc.memoryFile(iommu.arena());
        IoasMapFile file = IoasMapFile.allocate(iommu.arena()).flags(READ).ioasId(ioas).fd(fd).length(0x1000);
        succeeds(file.tryCall(iommu.device()));
        succeeds(iommu.copy(ioas, file.iova(), 0x1000).flags(READ).tryCall(iommu.device()));

        succeeds(change(iommu));
        iommu.mapped(ioas, BUFFER, 0x1000);
        fails(Errno.EINVAL, change(iommu));
        Libc.close(fd);
    }

    @Test
    void theReservedFieldIsLookedAtFirst(Iommu iommu) {
        iommu.mapped(iommu.allocate(), BUFFER, 0x1000);

        fails(Errno.EOPNOTSUPP, IoasChangeProcess.allocate(iommu.arena()).reserved(1).tryCall(iommu.device()));
    }
}
