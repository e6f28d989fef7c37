package dev.uapi.kerneltests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Accounting;
import dev.uapi.iommufd.DmaArena;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.InUseException;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.Mapping;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a Java program sees of it all.
@ExtendWith(Subject.class)
final class ComfortScenarios {
    private static UapiException refused(Errno errno, Runnable call) {
        UapiException exception = assertThrows(UapiException.class, call::run);
        assertEquals(errno, exception.errno());
        return exception;
    }

    @Test
    void aMappingLivesUntilItIsClosed(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);
        Mapping mapping = ioas.map(memory, Access.READ_WRITE);

        assertTrue(mapping.isMapped());
        assertEquals(new Iova(0x1000), mapping.iova());
        mapping.close();
        assertFalse(mapping.isMapped());
        mapping.close();
        assertEquals(0, ioas.unmapAll());
    }

    @Test
    void aBufferIsUnmappedWithItsMemory(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        DmaBuffer buffer = ioas.allocateAt(new Iova(0x10000), 100, Access.READ_WRITE);
        assertEquals(0x1000, buffer.mapping().length());
        refused(Errno.EEXIST, () -> ioas.allocateAt(buffer.iova(99), 1, Access.READ));

        buffer.close();
        buffer.close();
        assertFalse(buffer.memory().scope().isAlive());
        assertEquals(0, ioas.unmapAll());
    }

    @Test
    void anArenaIsClosedOnceNothingOfItIsMapped(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        DmaArena arena = DmaArena.open();
        Mapping mapping = ioas.map(arena.allocate(0x1000, 0x1000), Access.READ);
        Mapping copy = ioas.copy(mapping, Access.READ);
        mapping.close();

        InUseException refusal = assertThrows(InUseException.class, arena::close);
        assertEquals(List.of(copy + " of " + ioas.id() + " is memory of it: unmap that first"), refusal.users());
        ioas.close();
        arena.close();
    }

    @Test
    void aRefusalNamesItsCause(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);
        ioas.mapAt(new Iova(0x8000), memory, Access.READ);

        UapiException refusal = refused(Errno.EEXIST, () -> ioas.mapAt(new Iova(0x8800), memory, Access.READ));
        assertEquals("IOMMU_IOAS_MAP: EEXIST, the fixed range touches an existing mapping", refusal.getMessage());
    }

    @Test
    void unmappingARangeForgetsItsMappings(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);
        Mapping first = ioas.mapAt(new Iova(0x1000), memory, Access.READ);
        Mapping second = ioas.mapAt(new Iova(0x3000), memory, Access.READ);

        assertEquals(0x1000, ioas.unmap(new Iova(0), 0x3000));
        assertFalse(first.isMapped());
        assertTrue(second.isMapped());
        refused(Errno.ENOENT, () -> ioas.unmap(new Iova(0x3000), 0x800));
        assertTrue(second.isMapped());
        assertEquals(0x1000, ioas.unmapAll());
        assertFalse(second.isMapped());
    }

    @Test
    void copiesOutliveTheirSource(Iommu subject) {
        Iommufd iommu = Iommufd.over(subject.device());
        Ioas ioas = iommu.allocateIoas();
        Ioas other = iommu.allocateIoas();
        Mapping source = ioas.map(subject.arena().allocate(0x2000, 0x1000), Access.READ_WRITE);
        Mapping copy = other.copy(source, Access.READ);
        Mapping part = other.copyAt(new Iova(0x10000), ioas, source.iova().plus(0x1000), 0x1000, Access.WRITE);
        ioas.close();

        assertTrue(copy.isMapped());
        assertEquals(new Iova(0x10000), part.iova());
        copy.close();
        part.close();
        assertEquals(0, other.unmapAll());
    }

    @Test
    void rangesAndAlignment(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        assertEquals(new IovaRanges(List.of(new IovaRanges.Range(0, -1)), 1), ioas.ranges());

        assertTrue(ioas.hugePages());
        ioas.hugePages(false);
        assertFalse(ioas.hugePages());
        assertEquals(4096, ioas.ranges().alignment());
    }

    @Test
    void allowedRangesGuideThePlacement(Iommu subject) {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);
        ioas.allow(List.of(new IovaRanges.Range(0x100000, 0x1fffff)));
        assertEquals(new Iova(0x100000), ioas.map(memory, Access.READ).iova());

        ioas.allow(List.of());
        assertEquals(new Iova(0x1000), ioas.map(memory, Access.READ).iova());
    }

    @Test
    @OnKernel(since = "6.13")
    void filesAreMappedByDescriptor(Iommu subject) {
        Iommufd iommu = Iommufd.over(subject.device());
        Ioas ioas = iommu.allocateIoas();
        int fd = Libc.memoryFile(subject.arena());
        Mapping mapping = ioas.mapFile(fd, 0x1000, 0x2000, Access.READ);
        Mapping fixed = ioas.mapFileAt(new Iova(0x8000), fd, 0, 0x1000, Access.READ);
        Libc.close(fd);

        iommu.changeProcess();
        mapping.close();
        fixed.close();
        refused(Errno.EBADF, () -> ioas.mapFile(-1, 0, 0x1000, Access.READ));
    }

    @Test
    void theOpenFileHasOptions(Iommu subject) {
        Iommufd iommu = Iommufd.over(subject.device());
        iommu.accounting(Accounting.PROCESS);
        assertEquals(Accounting.PROCESS, iommu.accounting());
        Ioas ioas = iommu.allocateIoas();
        refused(Errno.EBUSY, () -> iommu.accounting(Accounting.USER));

        assertEquals(Optional.empty(), iommu.vfioIoas());
        iommu.vfioIoas(ioas);
        assertEquals(Optional.of(ioas.id()), iommu.vfioIoas());
        iommu.clearVfioIoas();
        assertEquals(Optional.empty(), iommu.vfioIoas());
    }

    @Test
    void anAddressSpaceIsDestroyedOnce(Iommu subject) {
        Iommufd iommu = Iommufd.over(subject.device());
        Ioas ioas = iommu.allocateIoas();
        Mapping mapping = ioas.map(subject.arena().allocate(16), Access.READ);
        ioas.close();
        Ioas next = iommu.allocateIoas();
        iommu.destroy(ioas);

        assertFalse(mapping.isMapped());
        assertEquals(ioas.id(), next.id());
        next.ranges();
    }
}
