package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class AllowScenarios {
    /// Allows ranges, given as first, last, first, last, and so on.
    static void allow(Iommu iommu, IoasId ioas, long... bounds) {
        succeeds(tryAllow(iommu, ioas, bounds));
    }

    private static long tryAllow(Iommu iommu, IoasId ioas, long... bounds) {
        MemorySegment array = IovaRange.allocate(iommu.arena(), bounds.length / 2);
        for (int i = 0; i < bounds.length / 2; i++) {
            IovaRange.at(array, i).start(bounds[2 * i]).last(bounds[2 * i + 1]);
        }
        return argument(iommu, ioas, array, bounds.length / 2).tryCall(iommu.device());
    }

    private static IoasAllowIovas argument(Iommu iommu, IoasId ioas, MemorySegment array, long count) {
        return IoasAllowIovas.allocate(iommu.arena()).ioasId(ioas).numIovas(count).allowedIovas(array.address());
    }

    @Test
    void mappingsArePlacedInAllowedRanges(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        allow(iommu, ioas, 0x10000, 0x1ffff);

        assertEquals(0x10000, iommu.mapped(ioas, BUFFER, 0x1000));
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 0x10000).tryCall(iommu.device()));
    }

    @Test
    void aNewListReplacesTheOldOneAndAnEmptyOneLiftsIt(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        allow(iommu, ioas, 0x10000, 0x1ffff);
        allow(iommu, ioas, 0x30000, 0x3ffff);
        assertEquals(0x30000, iommu.mapped(ioas, BUFFER, 0x1000));

        succeeds(argument(iommu, ioas, MemorySegment.NULL, 0).tryCall(iommu.device()));
        assertEquals(0x1000, iommu.mapped(ioas, BUFFER, 0x1000));
    }

    @Test
    void rangesThatTouchAreUsedAsOne(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        allow(iommu, ioas, 0x11000, 0x11fff, 0x10000, 0x10fff);

        assertEquals(0x10000, iommu.mapped(ioas, BUFFER, 0x2000));
    }

    @Test
    void aRangeHoldsTwoBytesAtLeast(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x5000, 0x5000));
        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x5000, 0x4fff));
        fails(Errno.EINVAL, tryAllow(iommu, ioas, -1, -1));
        allow(iommu, ioas, 0x5000, 0x5001);
    }

    @Test
    void rangesMustNotOverlap(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x1000, 0x1fff, 0x3000, 0x3fff, 0x1fff, 0x2fff));
        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x1000, 0x1fff, 0x1000, 0x1fff));
        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x1000, 0x1fff, 0, -1));
    }

    @Test
    void afterAnErrorTheOldListHolds(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        allow(iommu, ioas, 0x10000, 0x1ffff);
        fails(Errno.EINVAL, tryAllow(iommu, ioas, 0x30000, 0x3ffff, 5, 5));

        assertEquals(0x10000, iommu.mapped(ioas, BUFFER, 0x1000));
    }

    @Test
    void entriesAreReadInOrder(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        MemorySegment array = Libc.guarded(iommu.arena(), Libc.NO_ACCESS).asSlice(4096 - 24);
        IovaRange.at(array).start(0x1000).last(0x1fff);
        fails(Errno.EFAULT, argument(iommu, ioas, array, 2).tryCall(iommu.device()));

        IovaRange.at(array).start(0x1000).last(0x1000);
        fails(Errno.EINVAL, argument(iommu, ioas, array, 2).tryCall(iommu.device()));
        fails(Errno.EFAULT, argument(iommu, ioas, MemorySegment.NULL, 0xffffffffL).tryCall(iommu.device()));
    }

    @Test
    void theFirstPageAloneAllowsNothing(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        allow(iommu, ioas, 0, 0xfff);

        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 0x10).tryCall(iommu.device()));
    }

    @Test
    void reservedComesBeforeTheIdAndTheIdBeforeTheArray(Iommu iommu) {
        IoasId none = new IoasId(9);

        fails(Errno.EOPNOTSUPP, argument(iommu, none, MemorySegment.NULL, 1).reserved(1).tryCall(iommu.device()));
        fails(Errno.ENOENT, argument(iommu, none, MemorySegment.NULL, 1).tryCall(iommu.device()));
    }
}
