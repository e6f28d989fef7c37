package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class RangesScenarios {
    private static final long PAGE = 4096;

    private static IoasIovaRanges question(Iommu iommu, IoasId ioas, MemorySegment array, long room) {
        return IoasIovaRanges.allocate(iommu.arena()).ioasId(ioas).numIovas(room).allowedIovas(array.address());
    }

    @Test
    void aNewAddressSpaceIsUsableAsAWhole(Iommu iommu) {
        MemorySegment array = iommu.arena().allocate(2 * IovaRange.SIZE, 8).fill((byte) 0x55);
        IoasIovaRanges argument = question(iommu, iommu.allocate(), array, 2).outIovaAlignment(77);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(1, argument.numIovas());
        assertEquals(1, argument.outIovaAlignment());
        assertEquals(0, IovaRange.at(array, 0).start());
        assertEquals(-1, IovaRange.at(array, 0).last());
        assertEquals(0x5555555555555555L, IovaRange.at(array, 1).start());
    }

    @Test
    void askingWithoutRoomTellsHowManyThereAre(Iommu iommu) {
        IoasIovaRanges argument = question(iommu, iommu.allocate(), MemorySegment.NULL, 0);

        fails(Errno.EMSGSIZE, argument.tryCall(iommu.device()));
        assertEquals(1, argument.numIovas());
        assertEquals(1, argument.outIovaAlignment());
    }

    @Test
    void mappingsAndAllowedRangesMakeNoDifference(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x1000);
        AllowScenarios.allow(iommu, ioas, 0x10000, 0x1ffff);
        IoasIovaRanges argument = question(iommu, ioas, iommu.arena().allocate(16, 8), 1);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(1, argument.numIovas());
    }

    @Test
    void anArrayThatCannotBeWrittenLeavesTheStructureAlone(Iommu iommu) {
        IoasIovaRanges argument = question(iommu, iommu.allocate(), MemorySegment.NULL, 5).outIovaAlignment(77);

        fails(Errno.EFAULT, argument.tryCall(iommu.device()));
        assertEquals(5, argument.numIovas());
        assertEquals(77, argument.outIovaAlignment());
    }

    @Test
    void theFrontOfARangeIsWrittenBeforeTheFault(Iommu iommu) {
        MemorySegment pages = Libc.guarded(iommu.arena(), Libc.READ_ONLY);
        MemorySegment array = pages.asSlice(PAGE - 12);
        array.asSlice(0, 12).fill((byte) 0x55);

        fails(Errno.EFAULT, question(iommu, iommu.allocate(), array, 1).tryCall(iommu.device()));
        assertEquals(0, array.get(Layouts.U64, 0));
        assertEquals(-1, array.get(Layouts.U32, 8));
        assertEquals(0, array.get(Layouts.U32, 12));
    }

    @Test
    void reservedComesBeforeTheId(Iommu iommu) {
        fails(Errno.EOPNOTSUPP, question(iommu, new IoasId(9), MemorySegment.NULL, 0).reserved(1).tryCall(iommu.device()));
        fails(Errno.ENOENT, question(iommu, new IoasId(9), MemorySegment.NULL, 0).tryCall(iommu.device()));
        fails(Errno.ENOENT, question(iommu, new IoasId(0), MemorySegment.NULL, 0).tryCall(iommu.device()));
    }
}
