package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.VfioDevice;
import dev.uapi.runtime.Errno;
import dev.uapi.vfio.basic.DeviceAttachFlags;
import dev.uapi.vfio.basic.DeviceBindFlags;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.extended.ExtendedDeviceAttachFlags;
import dev.uapi.vfio.extended.ExtendedDeviceBindFlags;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A device that is bound and attached, and what it does to an address space.
@ExtendWith(VfioDevice.Present.class)
final class DeviceScenarios {
    private static final long PAGE = 4096;
    private static final long MSI_WINDOW = 0xfee00000L;

    /// What the emulated IOMMU translates: 39 bits without the window for interrupts.
    private static final List<IovaRanges.Range> REACHABLE =
            List.of(new IovaRanges.Range(0, MSI_WINDOW - 1), new IovaRanges.Range(0xfef00000L, 0x7fffffffffL));

    private static IovaRanges ranges(VfioDevice vfio, IoasId ioas) {
        MemorySegment array = IovaRange.allocate(vfio.iommu().arena(), 4);
        IoasIovaRanges answer = IoasIovaRanges.allocate(vfio.iommu().arena()).ioasId(ioas).numIovas(4).allowedIovas(array.address());
        succeeds(answer.tryCall(vfio.iommu().device()));
        List<IovaRanges.Range> ranges = LongStream.range(0, answer.numIovas())
                .mapToObj(index -> IovaRange.at(array, index))
                .map(range -> new IovaRanges.Range(range.start(), range.last()))
                .toList();
        return new IovaRanges(ranges, answer.outIovaAlignment());
    }

    private static MemorySegment memory(VfioDevice vfio, long length) {
        return vfio.iommu().arena().allocate(length, PAGE);
    }

    @Test
    void nothingGoesBeforeTheDeviceIsBound(VfioDevice vfio) {
        fails(Errno.EINVAL, DeviceGetInfo.allocate(vfio.iommu().arena()).tryCall(vfio.device()));
        fails(Errno.EINVAL, vfio.attachment(vfio.iommu().allocate().value()).tryCall(vfio.device()));
        fails(Errno.EINVAL, DeviceDetachIommufdPt.allocate(vfio.iommu().arena()).tryCall(vfio.device()));

        vfio.bind();
        DeviceGetInfo info = DeviceGetInfo.allocate(vfio.iommu().arena());
        succeeds(info.tryCall(vfio.device()));
        assertTrue(info.flags().has(DeviceFlags.PCI));
    }

    @Test
    void aDeviceIsBoundOnce(VfioDevice vfio) {
        fails(Errno.EINVAL, vfio.binding().argsz(15).tryCall(vfio.device()));
        fails(Errno.EINVAL, vfio.binding().flags(new DeviceBindFlags(8)).tryCall(vfio.device()));
        fails(Errno.EINVAL, vfio.binding().iommufd(-1).tryCall(vfio.device()));
        fails(Errno.EBADF, vfio.binding().iommufd(999).tryCall(vfio.device()));
        int other = Libc.memoryFile(vfio.iommu().arena());
        fails(Errno.EBADFD, vfio.binding().iommufd(other).tryCall(vfio.device()));
        Libc.close(other);

        assertEquals(1, vfio.bind().value());
        fails(Errno.EINVAL, vfio.binding().tryCall(vfio.device()));
        fails(Errno.EBUSY, vfio.iommu().destroy(1));
        assertEquals(2, vfio.iommu().allocate().value());
    }

    @Test
    @OnKernel(until = "6.17")
    void aTokenCannotBeGivenYet(VfioDevice vfio) {
        fails(Errno.EINVAL, vfio.binding().flags(ExtendedDeviceBindFlags.FLAG_TOKEN).tryCall(vfio.device()));
    }

    @Test
    void anAttachedAddressSpaceIsWhatTheDeviceReaches(VfioDevice vfio) {
        vfio.bind();
        IoasId ioas = vfio.iommu().allocate();
        assertEquals(new IovaRanges(List.of(new IovaRanges.Range(0, -1)), 1), ranges(vfio, ioas));

        long table = vfio.attach(ioas);
        assertNotEquals(ioas.value(), table);
        assertEquals(new IovaRanges(REACHABLE, PAGE), ranges(vfio, ioas));

        vfio.detach();
        assertEquals(new IovaRanges(List.of(new IovaRanges.Range(0, -1)), 1), ranges(vfio, ioas));
        fails(Errno.ENOENT, vfio.iommu().destroy(table));
    }

    @Test
    void whatIsAttachedStays(VfioDevice vfio) {
        vfio.bind();
        IoasId ioas = vfio.iommu().allocate();
        long table = vfio.attach(ioas);
        fails(Errno.EBUSY, vfio.iommu().destroy(ioas.value()));
        fails(Errno.EBUSY, vfio.iommu().destroy(table));

        assertEquals(table, vfio.attach(ioas), "the same table fits again");
        vfio.detach();
        vfio.detach();
        succeeds(vfio.iommu().destroy(ioas.value()));
    }

    @Test
    void aDeviceIsAttachedToATable(VfioDevice vfio) {
        long device = vfio.bind().value();
        fails(Errno.ENOENT, vfio.attachment(0).tryCall(vfio.device()));
        fails(Errno.ENOENT, vfio.attachment(99).tryCall(vfio.device()));
        fails(Errno.EINVAL, vfio.attachment(device).tryCall(vfio.device()));
        long ioas = vfio.iommu().allocate().value();
        fails(Errno.EINVAL, vfio.attachment(ioas).argsz(11).tryCall(vfio.device()));
        fails(Errno.EINVAL, vfio.attachment(ioas).flags(new DeviceAttachFlags(2)).tryCall(vfio.device()));
    }

    @Test
    @OnKernel(until = "6.15")
    void aPasidCannotBeAttachedYet(VfioDevice vfio) {
        vfio.bind();
        long ioas = vfio.iommu().allocate().value();
        fails(Errno.EINVAL, vfio.attachment(ioas).flags(ExtendedDeviceAttachFlags.PASID).pasid(1).tryCall(vfio.device()));
    }

    @Test
    @OnKernel(hugePages = true)
    void mappingsArePagesOfRealMemory(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        vfio.bind();
        IoasId ioas = iommu.allocate();
        vfio.attach(ioas);
        long memory = memory(vfio, 2 * PAGE).address();

        fails(Errno.EINVAL, iommu.map(ioas, memory, 100).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.map(ioas, memory + 0x100, PAGE).tryCall(iommu.device()));
        fails(Errno.EFAULT, iommu.map(ioas, Iommu.BUFFER, PAGE).tryCall(iommu.device()));
        long iova = iommu.mapped(ioas, memory, 2 * PAGE);
        assertEquals(memory & PAGE, iova & PAGE, "as aligned as its memory");
        assertEquals(2 * PAGE, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void mappingsAreWhereTheDeviceReaches(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        vfio.bind();
        IoasId ioas = iommu.allocate();
        vfio.attach(ioas);
        long memory = memory(vfio, PAGE).address();

        fails(Errno.EINVAL, iommu.mapAt(ioas, MSI_WINDOW, PAGE).userVa(memory).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.mapAt(ioas, 0x8000000000L, PAGE).userVa(memory).tryCall(iommu.device()));
        succeeds(iommu.mapAt(ioas, MSI_WINDOW - PAGE, PAGE).userVa(memory).tryCall(iommu.device()));
        succeeds(iommu.mapAt(ioas, 0x8000000000L - PAGE, PAGE).userVa(memory).tryCall(iommu.device()));
        assertEquals(2 * PAGE, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void whatTheDeviceReservesIsNotTakenFromMappings(VfioDevice vfio) {
        Iommu iommu = vfio.iommu();
        vfio.bind();
        IoasId mapped = iommu.allocate();
        iommu.mappedAt(mapped, MSI_WINDOW, PAGE);
        fails(Errno.EADDRINUSE, vfio.attachment(mapped.value()).tryCall(vfio.device()));

        IoasId allowed = iommu.allocate();
        AllowScenarios.allow(iommu, allowed, 0, MSI_WINDOW);
        fails(Errno.EADDRINUSE, vfio.attachment(allowed.value()).tryCall(vfio.device()));
        AllowScenarios.allow(iommu, allowed, 0, MSI_WINDOW - 1);
        vfio.attach(allowed);
    }

    @Test
    void memoryThatIsNotThereKeepsTheDeviceOut(VfioDevice vfio) {
        vfio.bind();
        IoasId ioas = vfio.iommu().allocate();
        vfio.iommu().mappedAt(ioas, 0x10000, PAGE);
        fails(Errno.EFAULT, vfio.attachment(ioas.value()).tryCall(vfio.device()));
    }
}
