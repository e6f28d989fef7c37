package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Recording;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestAccessCreateFlags;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Memory mapped for a mock device: where it may be, and what becomes of it.
@ExtendWith(Mock.Present.class)
@Tag(Recording.LEFT_OUT)
final class MockMapScenarios {
    private static final long PAGE = Mock.PAGE;
    private static final long IOVA = Mock.START;
    private static final int ROOM = 8;

    private static MemorySegment pages(Mock mock, long count) {
        return mock.arena().allocate(count * PAGE, PAGE).fill((byte) 1);
    }

    private static long map(Mock mock, IoasId ioas, long iova, MemorySegment memory) {
        return mock.iommu().mapAt(ioas, iova, memory.byteSize()).userVa(memory.address()).tryCall(mock.device());
    }

    private static IoasIovaRanges ask(Mock mock, IoasId ioas, MemorySegment array) {
        IoasIovaRanges answer = IoasIovaRanges.allocate(mock.arena()).ioasId(ioas).numIovas(ROOM).allowedIovas(array.address());
        succeeds(answer.tryCall(mock.device()));
        return answer;
    }

    private static List<String> ranges(Mock mock, IoasId ioas) {
        MemorySegment array = IovaRange.allocate(mock.arena(), ROOM);
        return LongStream.range(0, ask(mock, ioas, array).numIovas())
                .mapToObj(index -> IovaRange.at(array, index))
                .map(range -> Long.toHexString(range.start()) + ".." + Long.toHexString(range.last()))
                .toList();
    }

    private static long alignment(Mock mock, IoasId ioas) {
        return ask(mock, ioas, IovaRange.allocate(mock.arena(), ROOM)).outIovaAlignment();
    }

    @Test
    void aDeviceBringsItsApertureAndItsPages(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        assertEquals(1, alignment(mock, ioas));
        MockDevice device = mock.attachedTo(ioas.value());
        assertEquals(List.of("1000000..7fffffff"), ranges(mock, ioas));
        assertEquals(PAGE / 2, alignment(mock, ioas));
        device.close();
        assertEquals(List.of("0..ffffffffffffffff"), ranges(mock, ioas));
        assertEquals(1, alignment(mock, ioas));
    }

    @Test
    void whatIsOutOfReachIsNotMapped(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        mock.attachedTo(ioas.value());
        MemorySegment page = pages(mock, 1);
        fails(Errno.EINVAL, map(mock, ioas, IOVA - PAGE, page));
        fails(Errno.EINVAL, map(mock, ioas, 0x8000_0000L, page));
        fails(Errno.EINVAL, map(mock, ioas, IOVA + PAGE / 4, page));
        fails(Errno.EINVAL, map(mock, ioas, IOVA, page.asSlice(0, PAGE / 4)));
        succeeds(map(mock, ioas, IOVA + PAGE / 2, page.asSlice(PAGE / 2, PAGE / 2)));
        succeeds(map(mock, ioas, 0x8000_0000L - PAGE, page));
    }

    @Test
    void whatIsMappedOutOfReachIsNotAttached(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(map(mock, ioas, IOVA - PAGE, pages(mock, 1)));
        fails(Errno.EADDRINUSE, mock.command(TestOp.MOCK_DOMAIN, ioas.value()).tryCall(mock.device()));
        assertEquals(2, mock.iommu().allocate().value(), "nothing is left behind");
        mock.iommu().unmapped(ioas, IOVA - PAGE, PAGE);
        succeeds(map(mock, ioas, IOVA, pages(mock, 1)));
        mock.attachedTo(ioas.value());
    }

    @Test
    void whatCannotBePinnedIsNotAttached(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(map(mock, ioas, IOVA, pages(mock, 1)));
        succeeds(mock.iommu().mapAt(ioas, IOVA + PAGE, PAGE).userVa(Iommu.BUFFER - 0x10000).tryCall(mock.device()));
        fails(Errno.EFAULT, mock.command(TestOp.MOCK_DOMAIN, ioas.value()).tryCall(mock.device()));
        assertEquals(List.of("0..ffffffffffffffff"), ranges(mock, ioas));
        assertEquals(2, mock.iommu().allocate().value(), "nothing is left behind");
    }

    @Test
    void nothingIsPinnedInTheLastPageOfAllAddresses(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(mock.iommu().mapAt(ioas, IOVA, PAGE / 2).userVa(-PAGE).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, mock.command(TestOp.MOCK_DOMAIN, ioas.value()).tryCall(mock.device()));
        mock.iommu().unmapped(ioas, IOVA, PAGE / 2);
        mock.attachedTo(ioas.value());
        fails(Errno.EOVERFLOW, mock.iommu().mapAt(ioas, IOVA, PAGE / 2).userVa(-PAGE).tryCall(mock.device()));
        fails(Errno.EFAULT, mock.iommu().mapAt(ioas, IOVA, PAGE / 2).userVa(-2 * PAGE).tryCall(mock.device()));
    }

    @Test
    void aFileIsThereToTheEndOfItsLastPage(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        mock.attachedTo(ioas.value());
        int file = Libc.memoryFile(mock.arena());
        Libc.write(file, mock.arena().allocate(PAGE + PAGE / 2));
        IoasMapFile map = IoasMapFile.allocate(mock.arena()).flags(Iommu.READ_WRITE).ioasId(ioas).fd(file);
        fails(Errno.EINVAL, map.length(PAGE + PAGE / 2).tryCall(mock.device()));
        succeeds(map.length(PAGE).tryCall(mock.device()));
        Libc.write(file, mock.arena().allocate(PAGE / 2));
        succeeds(map.length(PAGE + PAGE / 2).tryCall(mock.device()));
        Libc.close(file);
    }

    @Test
    void aDeviceIsNotAttachedToItself(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        long next = ioas.value() + 1;
        fails(Errno.ENOENT, mock.command(TestOp.MOCK_DOMAIN, next).tryCall(mock.device()));
        fails(Errno.EINVAL, mock.command(TestOp.MOCK_DOMAIN, next + 1).tryCall(mock.device()));
    }

    @Test
    void whatPinsNeedsWholePages(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(map(mock, ioas, IOVA, pages(mock, 1).asSlice(0, PAGE / 2)));
        TestCmd command = mock.command(TestOp.CREATE_ACCESS, ioas.value());
        command.createAccess().flags(TestAccessCreateFlags.NEEDS_PIN_PAGES);
        fails(Errno.EADDRINUSE, command.tryCall(mock.device()));
        mock.iommu().unmapped(ioas, IOVA, PAGE / 2);
        succeeds(command.tryCall(mock.device()));
        assertEquals(PAGE, alignment(mock, ioas));
        mock.device().opened((int) command.createAccess().outAccessFd()).close();
        assertEquals(1, alignment(mock, ioas));
    }

    @Test
    void whatIsMappedIsBehindTheTable(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        MemorySegment two = pages(mock, 2);
        succeeds(map(mock, ioas, IOVA, two));
        succeeds(mock.checkMap(device.table(), IOVA, 2 * PAGE, two.address()));
        succeeds(mock.checkMap(device.table(), IOVA + PAGE / 2, PAGE, two.address() + PAGE / 2));
        fails(Errno.EINVAL, mock.checkMap(device.table(), IOVA, PAGE, two.address() + PAGE));
        fails(Errno.EINVAL, mock.checkMap(device.table(), IOVA + 2 * PAGE, PAGE, two.address()));
        fails(Errno.EINVAL, mock.checkMap(device.table(), IOVA, PAGE / 4, two.address()));
        fails(Errno.EINVAL, mock.checkMap(device.table(), IOVA, PAGE, -PAGE));
        fails(Errno.EFAULT, mock.checkMap(device.table(), IOVA, PAGE, Iommu.BUFFER - 0x10000));
        fails(Errno.ENOENT, mock.checkMap(ioas.value(), IOVA, PAGE, two.address()));
        succeeds(mock.checkMap(device.table(), IOVA, 0, two.address()));
    }

    @Test
    void memoryIsPinnedOnceForEachMapping(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MemorySegment page = pages(mock, 1);
        succeeds(map(mock, ioas, IOVA, page));
        succeeds(mock.checkPins(page, 0));
        MockDevice device = mock.attachedTo(ioas.value());
        succeeds(mock.checkPins(page, 1));
        succeeds(map(mock, ioas, IOVA + PAGE, page));
        succeeds(mock.checkPins(page, 2));
        mock.iommu().unmapped(ioas, IOVA, PAGE);
        succeeds(mock.checkPins(page, 1));
        device.close();
        succeeds(mock.checkPins(page, 0));
    }

    @Test
    void pinsAreCountedInWholePages(Mock mock) {
        MemorySegment page = pages(mock, 1);
        fails(Errno.EINVAL, mock.checkPins(page.asSlice(0, PAGE / 2), 0));
        fails(Errno.EINVAL, mock.checkPins(page.asSlice(PAGE / 2, 0), 0));
        fails(Errno.EFAULT, mock.checkPins(Libc.inaccessible(mock.arena(), PAGE), 0));
        fails(Errno.EIO, mock.checkPins(page, 1));
        succeeds(mock.checkPins(page.asSlice(0, 0), 7));
    }

    @Test
    void reservedIovasAreNotMapped(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(mock.reserve(ioas, IOVA, PAGE));
        assertEquals(List.of("0..ffffff", "1001000..ffffffffffffffff"), ranges(mock, ioas));
        fails(Errno.EINVAL, map(mock, ioas, IOVA, pages(mock, 1)));
        fails(Errno.EINVAL, mock.reserve(ioas, IOVA, 0));
        fails(Errno.EOVERFLOW, mock.reserve(ioas, -1, 2));
        fails(Errno.ENOENT, mock.reserve(new IoasId(99), IOVA, PAGE));
        fails(Errno.EOVERFLOW, mock.reserve(new IoasId(99), -1, 2));
        succeeds(mock.reserve(ioas, IOVA, PAGE));
        succeeds(mock.reserve(ioas, IOVA + PAGE, PAGE));
        assertEquals(List.of("0..ffffff", "1002000..ffffffffffffffff"), ranges(mock, ioas));
    }

    @Test
    void whatIsInUseIsNotReserved(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        succeeds(map(mock, ioas, IOVA, pages(mock, 1)));
        fails(Errno.EADDRINUSE, mock.reserve(ioas, IOVA + PAGE - 1, PAGE));
        succeeds(mock.reserve(ioas, IOVA + PAGE, PAGE));

        MemorySegment allowed = IovaRange.allocate(mock.arena(), 1);
        IovaRange.at(allowed, 0).start(0x8000).last(0x8fff);
        succeeds(IoasAllowIovas.allocate(mock.arena()).ioasId(ioas).numIovas(1).allowedIovas(allowed.address()).tryCall(mock.device()));
        fails(Errno.EADDRINUSE, mock.reserve(ioas, 0x8fff, PAGE));
        succeeds(mock.reserve(ioas, 0x9000, PAGE));
    }

    @Test
    void devicesHaveOnlyTheFlagsThatThereAre(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        TestCmd command = mock.command(TestOp.MOCK_DOMAIN_FLAGS, ioas.value());
        command.mockDomainFlags().devFlags(new TestDeviceFlags(2));
        fails(Errno.EINVAL, command.tryCall(mock.device()));
        fails(Errno.ENOENT, mock.command(TestOp.MOCK_DOMAIN, 99).tryCall(mock.device()));
        MockDevice device = mock.attachedTo(ioas.value());
        fails(Errno.EINVAL, mock.command(TestOp.MOCK_DOMAIN, device.id().value()).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, mock.command(new TestOp(99), 0).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, mock.command(new TestOp(0), 0).tryCall(mock.device()));
    }

    @Test
    void aDeviceThatCannotBeToldIsUndone(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MemorySegment argument = Libc.readOnly(mock.arena(), mock.command(TestOp.MOCK_DOMAIN, ioas.value()).segment());
        fails(Errno.EFAULT, mock.device().ioctl(TestCmd.COMMAND, argument));
        assertEquals(List.of("0..ffffffffffffffff"), ranges(mock, ioas));
        assertEquals(2, mock.iommu().allocate().value());
        succeeds(mock.iommu().destroy(ioas.value()));
    }

    @Test
    void theKernelKeepsSomeMemoryForItself(Mock mock) {
        TestCmd command = mock.command(TestOp.SET_TEMP_MEMORY_LIMIT, 0);
        command.memoryLimit().limit(11);
        fails(Errno.EINVAL, command.tryCall(mock.device()));
        command.memoryLimit().limit(12);
        succeeds(command.tryCall(mock.device()));
        IoasId ioas = mock.iommu().allocate();
        mock.attachedTo(ioas.value());
        succeeds(map(mock, ioas, IOVA, pages(mock, 16)));
        command.memoryLimit().limit(65536);
        succeeds(command.tryCall(mock.device()));
    }
}
