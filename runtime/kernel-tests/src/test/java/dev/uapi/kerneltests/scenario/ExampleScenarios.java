package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.DmaUnmapFlags;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the descriptions show as examples, each with just what has to come before it: readers of the reference see these calls as they
/// were recorded.
@ExtendWith(Subject.class)
final class ExampleScenarios {
    private static final long PAGE = 4096;

    private static IoasMap map(Iommu iommu) {
        return IoasMap.allocate(iommu.arena()).flags(Iommu.READ).ioasId(iommu.allocate()).userVa(Iommu.BUFFER).length(PAGE);
    }

    @Test
    void mapping(Iommu iommu) {
        IoasMap argument = map(iommu);
        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x1000, argument.iova());
    }

    @Test
    void unmapping(Iommu iommu) {
        succeeds(map(iommu).tryCall(iommu.device()));
        assertEquals(PAGE, iommu.unmapped(new IoasId(1), 0x1000, PAGE));
    }

    @Test
    @OnKernel(since = "6.13")
    void mappingAFile(Iommu iommu) {
        int file = Libc.memoryFile(iommu.arena());
        IoasMapFile argument = IoasMapFile.allocate(iommu.arena()).flags(Iommu.READ).ioasId(iommu.allocate()).fd(file).length(PAGE);
        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x1000, argument.iova());
        Libc.close(file);
    }

    /// The older interface, as far as iommufd still answers it.
    @Test
    void aContainer(Iommu iommu) {
        Arena arena = iommu.arena();
        succeeds(VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(iommu.allocate()).tryCall(iommu.device()));
        DmaMapFlags both = DmaMapFlags.READ.with(DmaMapFlags.WRITE);
        succeeds(IommuMapDma.allocate(arena).flags(both).vaddr(Iommu.BUFFER).iova(0x100000).size(PAGE).tryCall(iommu.device()));
        IommuUnmapDma unmap = IommuUnmapDma.allocate(arena).iova(0x100000).size(PAGE);
        succeeds(unmap.tryCall(iommu.device()));
        assertEquals(PAGE, unmap.size());
        succeeds(IommuUnmapDma.allocate(arena).flags(DmaUnmapFlags.ALL).tryCall(iommu.device()));
    }
}
