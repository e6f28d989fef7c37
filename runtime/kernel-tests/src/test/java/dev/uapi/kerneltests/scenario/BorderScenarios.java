package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.FIXED;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.VeventqType;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.IommuMapDma;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The last number that is taken and the first one that is not, where calls that come at random hardly ever are.
@ExtendWith(Subject.class)
final class BorderScenarios {
    /// The longest memory there can be.
    private static final long LONGEST = -0x1001;

    @Test
    void aCopyIsPlacedIfItIsShorterThanHalfTheSpace(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasId other = iommu.allocate();
        iommu.mappedAt(ioas, 0, Long.MIN_VALUE);

        fails(Errno.EOVERFLOW, iommu.copy(ioas, 0, Long.MAX_VALUE).dstIoasId(other).tryCall(iommu.device()));
        succeeds(iommu.copy(ioas, 0, Long.MAX_VALUE - 1).dstIoasId(other).tryCall(iommu.device()));
        assertEquals(Long.MAX_VALUE - 1, iommu.unmapped(other, 0, -1));
    }

    @Test
    void memoryThatIsTooOddIsNotEvenPlaced(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        OptionScenarios.hugePages(iommu, ioas, 0);
        AllowScenarios.allow(iommu, ioas, 0, 0xfff);

        fails(Errno.EINVAL, iommu.map(ioas, BUFFER + 0x800, 0x1000).tryCall(iommu.device()));
        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 0x1000).tryCall(iommu.device()));
    }

    @Test
    @OnKernel(hugePages = true)
    void aPlaceIsNotSoughtBeyondTheEnd(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0, Long.MIN_VALUE);
        iommu.mappedAt(ioas, Long.MIN_VALUE, Long.MAX_VALUE - 0x1ff000);

        fails(Errno.ENOSPC, iommu.map(ioas, BUFFER, 0x100001).tryCall(iommu.device()));
    }

    @Test
    @OnKernel(since = "6.13")
    void theLongestMemoryBeginsInTheFirstByteOrTheNext(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int fd = Libc.memoryFile(iommu.arena());
        IoasMapFile argument = IoasMapFile.allocate(iommu.arena()).flags(FIXED).ioasId(ioas).fd(fd).length(LONGEST);

        fails(Errno.EOVERFLOW, argument.start(2).tryCall(iommu.device()));
        succeeds(argument.start(1).tryCall(iommu.device()));
        assertEquals(LONGEST, iommu.unmapped(ioas, 0, -1));
        succeeds(argument.start(0).tryCall(iommu.device()));
        Libc.close(fd);
    }

    @Test
    @OnKernel(since = "6.13")
    void aPartOfAFileBeginsAtAPageIfItMust(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        OptionScenarios.hugePages(iommu, ioas, 0);
        int fd = Libc.memoryFile(iommu.arena());
        IoasMapFile argument = IoasMapFile.allocate(iommu.arena()).flags(FIXED).ioasId(ioas).fd(fd).length(0x1000);

        fails(Errno.EINVAL, argument.start(0x800).tryCall(iommu.device()));
        succeeds(argument.start(0x1000).tryCall(iommu.device()));
        Libc.close(fd);
    }

    @Test
    void theContainerTakesMemoryAsLong(Iommu iommu) {
        IoasId ioas = chosen(iommu);
        IommuMapDma argument = IommuMapDma.allocate(iommu.arena()).flags(DmaMapFlags.READ);

        fails(Errno.EINVAL, argument.size(LONGEST + 1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument.size(LONGEST).vaddr(2).tryCall(iommu.device()));
        succeeds(argument.vaddr(1).tryCall(iommu.device()));
        assertEquals(LONGEST, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void choosingAnAddressSpaceWritesNothingBack(Iommu iommu) {
        VfioIoas argument = VfioIoas.allocate(iommu.arena()).op(VfioIoasOp.SET).ioasId(iommu.allocate());
        MemorySegment readOnly = Libc.readOnly(iommu.arena(), argument.segment());

        succeeds(iommu.device().ioctl(VfioIoas.COMMAND, readOnly));
    }

    @Test
    @OnKernel(since = "7.3")
    void aQueueHasOnlySoMuchRoom(Iommu iommu) {
        Device device = iommu.device();
        VeventqAlloc argument = VeventqAlloc.allocate(iommu.arena()).viommuId(new ViommuId(9)).type(VeventqType.ARM_SMMUV3);

        fails(Errno.ENOENT, argument.veventqDepth(0x80000).tryCall(device));
        fails(Errno.EINVAL, argument.veventqDepth(0x80001).tryCall(device));
    }

    private static IoasId chosen(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        succeeds(VfioIoas.allocate(iommu.arena()).op(VfioIoasOp.SET).ioasId(ioas).tryCall(iommu.device()));
        return ioas;
    }
}
