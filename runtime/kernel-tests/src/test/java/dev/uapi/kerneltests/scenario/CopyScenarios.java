package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.FIXED;
import static dev.uapi.kerneltests.Iommu.FIXED_READ;
import static dev.uapi.kerneltests.Iommu.READ;
import static dev.uapi.kerneltests.Iommu.READ_WRITE;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class CopyScenarios {
    private static final IoasId NONE = new IoasId(9);

    @Test
    void anyPartCanBeCopied(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x10000, 0x3000);
        IoasCopy argument = iommu.copy(ioas, 0x10801, 0x1000);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x1801, argument.dstIova());
        assertEquals(0x1000, iommu.unmapped(ioas, 0x1801, 0x1000));
    }

    @Test
    void theCopyIsPlacedAsItsMemoryIsAligned(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x10123, 0x1000);
        IoasCopy argument = iommu.copy(ioas, 0x10124, 0x10);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x1001, argument.dstIova());
    }

    @Test
    void eachMappingBecomesOneOfItsOwn(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasId other = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        iommu.mappedAt(ioas, 0x2000, 0x1000);

        succeeds(iommu.copy(ioas, 0x1800, 0x1000).dstIoasId(other).dstIova(0).flags(FIXED).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.unmap(other, 0, 0x400).tryCall(iommu.device()));
        assertEquals(0x800, iommu.unmapped(other, 0, 0x800));
        assertEquals(0x800, iommu.unmapped(other, 0x800, 0x800));
    }

    @Test
    void theSourceMayGo(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasId other = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        succeeds(iommu.copy(ioas, 0x1000, 0x1000).dstIoasId(other).tryCall(iommu.device()));
        succeeds(iommu.destroy(ioas.value()));

        succeeds(iommu.copy(other, 0x1000, 0x1000).tryCall(iommu.device()));
        assertEquals(0x2000, iommu.unmapped(other, 0, -1));
    }

    @Test
    void writingIsNeverAdded(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        succeeds(iommu.mapAt(ioas, 0x1000, 0x1000).flags(FIXED_READ).tryCall(iommu.device()));

        fails(Errno.EPERM, iommu.copy(ioas, 0x1000, 0x1000).flags(READ_WRITE).tryCall(iommu.device()));
        succeeds(iommu.copy(ioas, 0x1000, 0x1000).flags(READ).tryCall(iommu.device()));
    }

    @Test
    void writingBelongsToTheMemoryAndNotToTheCopy(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        succeeds(iommu.copy(ioas, 0x1000, 0x1000).flags(FIXED_READ).dstIova(0x8000).tryCall(iommu.device()));

        succeeds(iommu.copy(ioas, 0x8000, 0x1000).flags(READ_WRITE).tryCall(iommu.device()));
    }

    @Test
    void oneBadPieceKeepsAllFromBeingCopied(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasId other = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        succeeds(iommu.mapAt(ioas, 0x2000, 0x1000).flags(FIXED_READ).tryCall(iommu.device()));

        fails(Errno.EPERM, iommu.copy(ioas, 0x1000, 0x2000).dstIoasId(other).tryCall(iommu.device()));
        assertEquals(0, iommu.unmapped(other, 0, -1));
    }

    @Test
    void thePositionComesBeforeThePermission(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        succeeds(iommu.mapAt(ioas, 0x1000, 0x1000).flags(FIXED_READ).tryCall(iommu.device()));

        fails(Errno.EEXIST, iommu.copy(ioas, 0x1000, 0x1000).flags(FIXED).dstIova(0x1800).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.copy(ioas, 0x1000, 0x1000).flags(FIXED).dstIova(-0xfff).tryCall(iommu.device()));
    }

    @Test
    void theSourceHasNoHoles(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        iommu.mappedAt(ioas, 0x3000, 0x1000);

        fails(Errno.ENOENT, iommu.copy(ioas, 0x1000, 0x3000).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.copy(ioas, 0xfff, 2).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.copy(ioas, 0x3000, 0x1001).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.copy(ioas, 0x9000, 1).tryCall(iommu.device()));
    }

    @Test
    void theOrderOfTheChecks(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);

        fails(Errno.EOPNOTSUPP, iommu.copy(NONE, -1, -1).flags(new IoasMapFlags(8)).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.copy(NONE, -1, 0).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.copy(NONE, 0, -1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.copy(NONE, 0, 0).dstIova(-1).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.copy(NONE, 0, 0).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.copy(NONE, 0, 0).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.copy(ioas, 0x1000, 0).dstIoasId(NONE).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.copy(ioas, -0x1000, 0x1001).dstIoasId(NONE).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.copy(ioas, 0x1000, 0x1000).dstIoasId(NONE).tryCall(iommu.device()));
    }

    @Test
    void theAlignmentOfTheDestinationCounts(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasId strict = iommu.allocate();
        OptionScenarios.hugePages(iommu, strict, 0);
        iommu.mappedAt(ioas, 0x1000, 0x2000);
        iommu.mappedAt(strict, 0x1000, 0x1000);

        fails(Errno.EINVAL, iommu.copy(ioas, 0x1000, 0x800).dstIoasId(strict).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.copy(ioas, 0x1800, 0x1000).dstIoasId(strict).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.copy(ioas, 0x1800, 0x1000)
                .dstIoasId(strict).flags(FIXED).dstIova(0x8000).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.copy(ioas, 0x1000, 0x1000)
                .dstIoasId(strict).flags(FIXED).dstIova(0x8800).tryCall(iommu.device()));
        succeeds(iommu.copy(strict, 0x1000, 100).dstIoasId(ioas).tryCall(iommu.device()));
        succeeds(iommu.copy(ioas, 0x1000, 0x1000).dstIoasId(strict).tryCall(iommu.device()));
    }

    @Test
    void aCopyIsNoOverlap(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);

        fails(Errno.EEXIST, iommu.copy(ioas, 0x1000, 0x1000).flags(FIXED).dstIova(0x1000).tryCall(iommu.device()));
        succeeds(iommu.copy(ioas, 0x1000, 0x1000).flags(FIXED).dstIova(0).tryCall(iommu.device()));
        assertEquals(0x1000, iommu.unmapped(ioas, 0, 0x1000));
        assertEquals(0x2000, iommu.mapped(ioas, BUFFER, 0x1000));
    }
}
