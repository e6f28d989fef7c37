package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class ObjectScenarios {
    @Test
    void idsBeginAtOneAndTheLowestFreeOneIsNext(Iommu iommu) {
        assertEquals(1, iommu.allocate().value());
        assertEquals(2, iommu.allocate().value());
        assertEquals(3, iommu.allocate().value());

        succeeds(iommu.destroy(2));
        succeeds(iommu.destroy(1));
        assertEquals(1, iommu.allocate().value());
        assertEquals(2, iommu.allocate().value());
        assertEquals(4, iommu.allocate().value());
    }

    @Test
    void anotherOpenFileHasIdsOfItsOwn(Iommu iommu, Iommu other) {
        iommu.allocate();
        iommu.allocate();

        assertEquals(1, other.allocate().value());
        fails(Errno.ENOENT, other.destroy(2));
    }

    @Test
    void whatDoesNotExistCannotBeDestroyed(Iommu iommu) {
        fails(Errno.ENOENT, iommu.destroy(0));
        fails(Errno.ENOENT, iommu.destroy(1));
        fails(Errno.ENOENT, iommu.destroy(0xffffffffL));

        succeeds(iommu.destroy(iommu.allocate().value()));
        fails(Errno.ENOENT, iommu.destroy(1));
    }

    @Test
    void mappingsGoWithTheirAddressSpace(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);

        succeeds(iommu.destroy(ioas.value()));
        assertEquals(ioas, iommu.allocate());
        assertEquals(0, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void noFlagOfAnAllocationIsKnown(Iommu iommu) {
        fails(Errno.EOPNOTSUPP, IoasAlloc.allocate(iommu.arena()).flags(1).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, IoasAlloc.allocate(iommu.arena()).flags(0x80000000L).tryCall(iommu.device()));
        assertEquals(1, iommu.allocate().value());
    }

    @Test
    void aRefusalWritesNothing(Iommu iommu) {
        IoasAlloc argument = IoasAlloc.allocate(iommu.arena()).flags(1).outIoasId(new IoasId(77));
        fails(Errno.EOPNOTSUPP, argument.tryCall(iommu.device()));

        assertEquals(77, argument.outIoasId().value());
    }
}
