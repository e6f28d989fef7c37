package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class UnmapScenarios {
    @Test
    void aRangeMayHaveHoles(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        iommu.mappedAt(ioas, 0x3000, 0x1000);

        assertEquals(0x2000, iommu.unmapped(ioas, 0x1000, 0x3000));
        assertEquals(0, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void aMappingThatIsCutStaysAndThoseInFrontOfItAreGone(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        iommu.mappedAt(ioas, 0x3000, 0x1000);
        IoasUnmap cut = iommu.unmap(ioas, 0x1000, 0x2800);

        fails(Errno.ENOENT, cut.tryCall(iommu.device()));
        assertEquals(0x2800, cut.length());
        fails(Errno.ENOENT, iommu.unmap(ioas, 0x1000, 0x1000).tryCall(iommu.device()));
        assertEquals(0x1000, iommu.unmapped(ioas, 0x3000, 0x1000));
    }

    @Test
    void aMappingIsNotSplit(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x3000);

        fails(Errno.ENOENT, iommu.unmap(ioas, 0x1000, 0x1000).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(ioas, 0x2000, 0x1000).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(ioas, 0x2000, 0x8000).tryCall(iommu.device()));
        assertEquals(0x3000, iommu.unmapped(ioas, 0, 0x10000));
    }

    @Test
    void everythingMayBeNothing(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0, 0x1000);
        iommu.mappedAt(ioas, -0x1000, 0x1000);

        assertEquals(0x2000, iommu.unmapped(ioas, 0, -1));
        assertEquals(0, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void nothingElseMayBeNothing(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.ENOENT, iommu.unmap(ioas, 0, -2).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(ioas, 0x1000, 0x1000).tryCall(iommu.device()));
    }

    @Test
    void rangesThatCannotBe(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EOVERFLOW, iommu.unmap(ioas, 1, -1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.unmap(ioas, -1, 1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.unmap(ioas, -1, 0).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.unmap(ioas, 0, 0).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.unmap(ioas, 0x1000, 0).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.unmap(ioas, -0x1000, 0x1001).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(ioas, -0x1000, 0x1000).tryCall(iommu.device()));
    }

    @Test
    void theIdComesFirst(Iommu iommu) {
        fails(Errno.ENOENT, iommu.unmap(new IoasId(1), -1, 0).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(new IoasId(0), 0, -1).tryCall(iommu.device()));
    }

    @Test
    void whatCannotBeAnsweredIsGoneNevertheless(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        var argument = Libc.readOnly(iommu.arena(), iommu.unmap(ioas, 0x1000, 0x1000).segment());

        fails(Errno.EFAULT, iommu.device().ioctl(IoasUnmap.COMMAND, argument));
        assertEquals(0, iommu.unmapped(ioas, 0, -1));
    }
}
