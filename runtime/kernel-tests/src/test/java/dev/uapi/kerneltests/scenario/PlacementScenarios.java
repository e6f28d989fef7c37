package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where the kernel puts mappings by itself.
@ExtendWith(Subject.class)
final class PlacementScenarios {
    @Test
    @OnKernel(hugePages = true)
    void aHugePageIsAligned(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        assertEquals(0x1000, iommu.mapped(ioas, BUFFER, 0x1000));
        assertEquals(0x200000, iommu.mapped(ioas, BUFFER + 0x200000, 0x200000));
        assertEquals(0x2000, iommu.mapped(ioas, BUFFER, 0x1000));
        assertEquals(0x400000, iommu.mapped(ioas, BUFFER + 0x400000, 0x400000));
    }

    @Test
    @OnKernel(hugePages = true)
    void aHoleIsFilledByWhatIsAlignedInIt(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x4000);
        iommu.mappedAt(ioas, 0x7000, 0x1000);

        assertEquals(0x8000, iommu.mapped(ioas, BUFFER, 0x2000));
        assertEquals(0x5000, iommu.mapped(ioas, BUFFER + 0x1000, 0x2000));
    }

    @Test
    @OnKernel(hugePages = false)
    void theLowestPlaceBehindTheFirstPage(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        assertEquals(0x1000, iommu.mapped(ioas, BUFFER, 0x1000));
        assertEquals(0x2000, iommu.mapped(ioas, BUFFER + 0x200000, 0x200000));
        assertEquals(0x202000, iommu.mapped(ioas, BUFFER, 0x1000));
    }

    @Test
    void theOffsetInThePageIsKept(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        assertEquals(0x1123, iommu.mapped(ioas, BUFFER + 0x123, 0x10));
        assertEquals(0x1133, iommu.mapped(ioas, BUFFER + 0x123, 0x10));
        assertEquals(0x1100, iommu.mapped(ioas, BUFFER + 0x100, 0x10));
    }

    @Test
    @OnKernel(hugePages = false)
    void holesAreFilled(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        for (int page = 1; page <= 8; page++) {
            assertEquals(page * 0x1000L, iommu.mapped(ioas, BUFFER, 0x1000));
        }
        iommu.unmapped(ioas, 0x3000, 0x1000);
        iommu.unmapped(ioas, 0x5000, 0x2000);

        assertEquals(0x5000, iommu.mapped(ioas, BUFFER, 0x2000));
        assertEquals(0x3000, iommu.mapped(ioas, BUFFER, 0x800));
        assertEquals(0x3800, iommu.mapped(ioas, BUFFER + 0x800, 0x800));
        assertEquals(0x9000, iommu.mapped(ioas, BUFFER, 0x1000));
    }

    @Test
    void lengthAlignsAsMuchAsTheMemory(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 1);

        assertEquals(0x1010, iommu.mapped(ioas, BUFFER, 0x10));
        assertEquals(0x1001, iommu.mapped(ioas, BUFFER, 1));
        assertEquals(0x1004, iommu.mapped(ioas, BUFFER, 3));
        assertEquals(0x1400, iommu.mapped(ioas, BUFFER, 0x3ff));
    }

    @Test
    void aHoleOfOneByteIsNotUsed(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0, 0x1500);
        iommu.mappedAt(ioas, 0x1501, 0xf);

        assertEquals(0x1510, iommu.mapped(ioas, BUFFER, 1));
    }

    @Test
    void theLastPageStaysFree(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0, Long.MIN_VALUE);
        iommu.mappedAt(ioas, Long.MIN_VALUE, Long.MAX_VALUE - 0x1fff);

        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 0x2000).tryCall(iommu.device()));
        assertEquals(-0x2000, iommu.mapped(ioas, BUFFER, 0x1000));
        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 1).tryCall(iommu.device()));
    }
}
