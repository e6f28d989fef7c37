package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.vfio.basic.CheckExtension;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.DmaUnmapFlags;
import dev.uapi.vfio.basic.GetApiVersion;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import dev.uapi.vfio.basic.SetIommu;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The commands of a VFIO container, which work on an address space.
@ExtendWith(Subject.class)
final class ContainerScenarios {
    private static final long TYPE1 = 1;
    private static final long TYPE1V2 = 3;
    private static final long DMA_CC = 4;
    private static final long NOIOMMU = 8;
    private static final long UNMAP_ALL = 9;
    private static final DmaMapFlags READ_WRITE = DmaMapFlags.READ.with(DmaMapFlags.WRITE);

    private static IoasId chosen(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        succeeds(VfioIoas.allocate(iommu.arena()).op(VfioIoasOp.SET).ioasId(ioas).tryCall(iommu.device()));
        return ioas;
    }

    private static long check(Iommu iommu, long extension) {
        return iommu.device().ioctl(CheckExtension.COMMAND, extension);
    }

    private static long setType(Iommu iommu, long type) {
        return iommu.device().ioctl(SetIommu.COMMAND, type);
    }

    private static IommuMapDma map(Iommu iommu, long iova, long size) {
        return IommuMapDma.allocate(iommu.arena()).flags(READ_WRITE).vaddr(BUFFER).iova(iova).size(size);
    }

    private static IommuUnmapDma unmap(Iommu iommu, long iova, long size) {
        return IommuUnmapDma.allocate(iommu.arena()).iova(iova).size(size);
    }

    private static void unmaps(Iommu iommu, long iova, long size, long gone) {
        IommuUnmapDma argument = unmap(iommu, iova, size);
        succeeds(argument.tryCall(iommu.device()));
        assertEquals(gone, argument.size());
    }

    private static void doesNotUnmap(Iommu iommu, Errno errno, long iova, long size, long gone) {
        IommuUnmapDma argument = unmap(iommu, iova, size);
        fails(errno, argument.tryCall(iommu.device()));
        assertEquals(gone, argument.size());
    }

    @Test
    void theVersionIsZero(Iommu iommu) {
        assertEquals(0, iommu.device().ioctl(GetApiVersion.COMMAND, 0));
        assertEquals(0, iommu.device().ioctl(GetApiVersion.COMMAND, -1));
    }

    @Test
    void fewExtensionsAreThere(Iommu iommu) {
        for (long extension : new long[] {TYPE1, TYPE1V2, UNMAP_ALL}) {
            assertEquals(1, check(iommu, extension));
        }
        for (long extension : new long[] {0, 2, 5, 6, 7, NOIOMMU, 10, 11, 77, 0x100000001L, -1}) {
            assertEquals(0, check(iommu, extension));
        }
    }

    @Test
    void coherenceIsThatOfAnAddressSpace(Iommu iommu) {
        fails(Errno.ENODEV, check(iommu, DMA_CC));
        chosen(iommu);
        assertEquals(1, check(iommu, DMA_CC));
    }

    @Test
    void everythingElseNeedsAnAddressSpaceToo(Iommu iommu) {
        fails(Errno.ENODEV, setType(iommu, TYPE1));
        fails(Errno.ENODEV, setType(iommu, TYPE1V2));
        fails(Errno.ENODEV, IommuGetInfo.allocate(iommu.arena()).tryCall(iommu.device()));
        fails(Errno.ENODEV, map(iommu, 0x1000, 0x1000).tryCall(iommu.device()));
        fails(Errno.ENODEV, unmap(iommu, 5, 5).flags(DmaUnmapFlags.ALL).tryCall(iommu.device()));
    }

    @Test
    void onlyTwoTypesArePlayed(Iommu iommu) {
        for (long type : new long[] {0, 2, NOIOMMU, UNMAP_ALL, 0x100000001L}) {
            fails(Errno.EINVAL, setType(iommu, type));
        }
    }

    @Test
    void formComesBeforeTheAddressSpace(Iommu iommu) {
        fails(Errno.EINVAL, IommuGetInfo.allocate(iommu.arena()).argsz(15).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x1000).argsz(31).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x1000).flags(new DmaMapFlags(8)).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x1000).flags(READ_WRITE.with(DmaMapFlags.VADDR)).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 0, 0).argsz(23).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 0, 0).flags(DmaUnmapFlags.GET_DIRTY_BITMAP).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 0, 0).flags(DmaUnmapFlags.VADDR).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 0, 0).flags(new DmaUnmapFlags(8)).tryCall(iommu.device()));
        fails(Errno.EFAULT, iommu.device().ioctl(IommuMapDma.COMMAND, MemorySegment.NULL));
    }

    @Test
    void whatLiesBehindTheStructureIsNotLookedAt(Iommu iommu) {
        chosen(iommu);
        MemorySegment structure = map(iommu, 0x1000, 0x1000).argsz(4096).segment();
        MemorySegment limited = Libc.limited(iommu.arena(), structure, structure.byteSize(), Libc.NO_ACCESS);

        succeeds(iommu.device().ioctl(IommuMapDma.COMMAND, limited));
    }

    @Test
    void mappingsAreThoseOfTheAddressSpace(Iommu iommu) {
        IoasId ioas = chosen(iommu);
        succeeds(map(iommu, 0x1000, 0x3000).tryCall(iommu.device()));
        fails(Errno.EEXIST, map(iommu, 0x3000, 0x1000).tryCall(iommu.device()));

        fails(Errno.EEXIST, iommu.mapAt(ioas, 0x1000, 0x1000).tryCall(iommu.device()));
        assertEquals(0x3000, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void aMappingNeedNotBeOfUse(Iommu iommu) {
        IoasId ioas = chosen(iommu);
        succeeds(map(iommu, 0x1000, 0x1000).flags(new DmaMapFlags(0)).tryCall(iommu.device()));

        IoasCopy copy = iommu.copy(ioas, 0x1000, 0x1000);
        fails(Errno.EPERM, copy.tryCall(iommu.device()));
        succeeds(copy.flags(Iommu.READ).tryCall(iommu.device()));
    }

    @Test
    void theEndsOfTheSpace(Iommu iommu) {
        chosen(iommu);
        succeeds(map(iommu, -1, 1).vaddr(0).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, map(iommu, -1, 2).vaddr(0).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, map(iommu, 0x1000, 2).vaddr(-1).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0).tryCall(iommu.device()));

        unmaps(iommu, 0, -1, 0);
        unmaps(iommu, -1, 1, 1);
    }

    @Test
    void unmappingNothingSucceeds(Iommu iommu) {
        chosen(iommu);
        unmaps(iommu, 0x1000, 0x1000, 0);
        doesNotUnmap(iommu, Errno.EINVAL, 0x1000, 0, 0);
        doesNotUnmap(iommu, Errno.EOVERFLOW, 0x2000, -1, 0);
    }

    @Test
    void whatSticksOutStaysAndTheRestIsTold(Iommu iommu) {
        chosen(iommu);
        succeeds(map(iommu, 0x1000, 0x3000).tryCall(iommu.device()));
        succeeds(map(iommu, 0x9000, 0x3000).tryCall(iommu.device()));

        doesNotUnmap(iommu, Errno.ENOENT, 0x1000, 0x1000, 0);
        doesNotUnmap(iommu, Errno.ENOENT, 0x1000, 0x8800, 0x3000);
        unmaps(iommu, 0, 0xffff, 0x3000);
    }

    @Test
    void everythingGoesAtOnce(Iommu iommu) {
        chosen(iommu);
        succeeds(map(iommu, 0x1000, 0x3000).tryCall(iommu.device()));
        succeeds(map(iommu, -0x1000, 0x1000).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 1, 0).flags(DmaUnmapFlags.ALL).tryCall(iommu.device()));
        fails(Errno.EINVAL, unmap(iommu, 0, 1).flags(DmaUnmapFlags.ALL).tryCall(iommu.device()));

        IommuUnmapDma argument = unmap(iommu, 0, 0).flags(DmaUnmapFlags.ALL);
        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x4000, argument.size());
    }

    @Test
    void typeOneCuts(Iommu iommu) {
        chosen(iommu);
        succeeds(setType(iommu, TYPE1));
        succeeds(map(iommu, 0x1000, 0x4000).tryCall(iommu.device()));

        unmaps(iommu, 0x2000, 0x1000, 0x1000);
        doesNotUnmap(iommu, Errno.EINVAL, 0x3800, 0x800, 0x800);
        doesNotUnmap(iommu, Errno.EINVAL, 0x3000, 0x800, 0x800);
        unmaps(iommu, 0, 0x10000, 0x3000);
    }

    @Test
    void aCutStaysMadeThoughTheOtherOneFails(Iommu iommu) {
        IoasId ioas = chosen(iommu);
        succeeds(setType(iommu, TYPE1));
        succeeds(map(iommu, 0x1000, 0x4000).tryCall(iommu.device()));

        doesNotUnmap(iommu, Errno.EINVAL, 0x1800, 0x1800, 0x1800);
        assertEquals(0x2000, iommu.unmapped(ioas, 0x1000, 0x2000));
    }

    @Test
    void typeOneDoesWithoutLargePages(Iommu iommu) {
        IoasId ioas = chosen(iommu);
        succeeds(iommu.mapAt(ioas, 0x1000, 0x800).tryCall(iommu.device()));
        fails(Errno.EADDRINUSE, setType(iommu, TYPE1));
        succeeds(setType(iommu, TYPE1V2));
        assertEquals(0x800, iommu.unmapped(ioas, 0, -1));

        succeeds(setType(iommu, TYPE1));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x800).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1800, 0x1000).tryCall(iommu.device()));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x1000).vaddr(BUFFER + 0x800).tryCall(iommu.device()));
        succeeds(setType(iommu, TYPE1V2));
        fails(Errno.EINVAL, map(iommu, 0x1000, 0x800).tryCall(iommu.device()));
        OptionScenarios.hugePages(iommu, ioas, 1);
        succeeds(map(iommu, 0x1000, 0x800).tryCall(iommu.device()));
    }

    @Test
    void theInformationTakesTheRoomThatThereIs(Iommu iommu) {
        chosen(iommu);
        for (int room : new int[] {16, 20, 24, 32, 36, 40, 48, 71, 72, 80}) {
            MemorySegment argument = iommu.arena().allocate(96, 8).fill((byte) 0x55);
            argument.set(Layouts.U32, 0, room);

            succeeds(iommu.device().ioctl(IommuGetInfo.COMMAND, argument));
            assertEquals(72, argument.get(Layouts.U32, 0), "the room it takes");
            assertEquals(3, argument.get(Layouts.U32, 4));
            assertEquals(-4096, argument.get(Layouts.U64, 8));
            assertEquals(room < 20 ? 0x55555555 : room < 72 ? 0 : 24, argument.get(Layouts.U32, 16));
            assertEquals(room < 24 ? 0x55555555 : 0, argument.get(Layouts.U32, 20));
            assertEquals(room < 36 ? 0x55555555 : 0x10003, argument.get(Layouts.U32, 24));
            assertEquals(room < 36 ? 0x55555555 : room < 40 ? 0 : 40, argument.get(Layouts.U32, 28));
            assertEquals(room < 36 ? 0x55555555 : -1, argument.get(Layouts.U32, 32));
            assertEquals(0x55555555, argument.get(Layouts.U32, 36));
            assertEquals(room < 72 ? 0x5555555555555555L : 0, argument.get(Layouts.U64, 56));
            assertEquals(room < 72 ? 0x5555555555555555L : -1, argument.get(Layouts.U64, 64));
        }
    }

    @Test
    void theRestIsNoCommand(Iommu iommu) {
        MemorySegment argument = iommu.arena().allocate(64);
        for (long word : new long[] {0x3b67, 0x3b68, 0x3b75, GetApiVersion.COMMAND | 0x40000000L}) {
            fails(Errno.ENOTTY, iommu.device().ioctl(word, argument));
        }
    }
}
