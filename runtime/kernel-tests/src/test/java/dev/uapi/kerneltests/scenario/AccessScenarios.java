package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Recording;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestAccessCreateFlags;
import dev.uapi.simulator.test.basic.TestAccessFlags;
import dev.uapi.simulator.test.basic.TestAccessRwFlags;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the driver of an emulated device does: it pins memory of an address space, and reads and writes it.
@ExtendWith(Mock.Present.class)
@Tag(Recording.LEFT_OUT)
final class AccessScenarios {
    private static final long PAGE = Mock.PAGE;
    private static final long IOVA = 0x10000;
    private static final TestAccessFlags READ = TestAccessFlags.NONE;
    private static final TestAccessFlags WRITE = TestAccessFlags.WRITE;

    /// An access to an address space with two pages.
    private record Driver(Mock mock, IoasId ioas, long fd, MemorySegment pages) {
        static Driver in(Mock mock, TestAccessCreateFlags flags) {
            IoasId ioas = mock.iommu().allocate();
            MemorySegment pages = mock.arena().allocate(2 * PAGE, PAGE).fill((byte) 1);
            succeeds(mock.iommu().mapAt(ioas, IOVA, 2 * PAGE).userVa(pages.address()).tryCall(mock.device()));
            TestCmd command = create(mock, ioas, flags);
            succeeds(command.tryCall(mock.device()));
            return new Driver(mock, ioas, command.createAccess().outAccessFd(), pages);
        }

        static Driver pinning(Mock mock) {
            return in(mock, TestAccessCreateFlags.NEEDS_PIN_PAGES);
        }

        static TestCmd create(Mock mock, IoasId ioas, TestAccessCreateFlags flags) {
            TestCmd command = mock.command(TestOp.CREATE_ACCESS, ioas.value());
            command.createAccess().flags(flags);
            return command;
        }

        /// Pins what must be the memory at the same place in the two pages.
        TestCmd pin(long iova, long length, TestAccessFlags flags) {
            TestCmd command = mock.command(TestOp.ACCESS_PAGES, fd);
            command.accessPages().iova(iova).length(length).uptr(pages.address() + iova - IOVA).flags(flags);
            return command;
        }

        TestCmd pinAnywhere(long iova, long length) {
            TestCmd command = pin(iova, length, READ);
            command.accessPages().uptr(0);
            return command;
        }

        long pinned(long iova, long length) {
            TestCmd command = pin(iova, length, READ);
            succeeds(command.tryCall(mock.device()));
            return command.accessPages().outAccessPagesId();
        }

        long unpin(long item) {
            TestCmd command = mock.command(TestOp.DESTROY_ACCESS_PAGES, fd);
            command.destroyAccessPages().accessPagesId(item);
            return command.tryCall(mock.device());
        }

        long transfer(long iova, MemorySegment memory, TestAccessRwFlags flags) {
            TestCmd command = mock.command(TestOp.ACCESS_RW, fd);
            command.accessRw().iova(iova).length(memory.byteSize()).uptr(memory).flags(flags);
            return command.tryCall(mock.device());
        }

        long move(long to) {
            TestCmd command = mock.command(TestOp.ACCESS_REPLACE_IOAS, fd);
            command.accessReplaceIoas().ioasId(new IoasId(to));
            return command.tryCall(mock.device());
        }

        void close() {
            mock.iommu().opened(fd).close();
        }
    }

    @Test
    void itHoldsItsAddressSpaceAndAnId(Mock mock) {
        Driver driver = Driver.pinning(mock);
        fails(Errno.EBUSY, mock.iommu().destroy(driver.ioas().value()));
        fails(Errno.EBUSY, mock.iommu().destroy(driver.ioas().value() + 1));
        assertEquals(driver.ioas().value() + 2, mock.iommu().allocate().value());
        driver.close();
        fails(Errno.ENOENT, mock.iommu().destroy(driver.ioas().value() + 1));
        succeeds(mock.iommu().destroy(driver.ioas().value()));
    }

    @Test
    void itIsMadeForAnAddressSpace(Mock mock) {
        fails(Errno.ENOENT, Driver.create(mock, new IoasId(99), TestAccessCreateFlags.NONE).tryCall(mock.device()));
        IoasId ioas = mock.iommu().allocate();
        fails(Errno.EOPNOTSUPP, Driver.create(mock, ioas, new TestAccessCreateFlags(2)).tryCall(mock.device()));
        MemorySegment argument = Libc.readOnly(mock.arena(), Driver.create(mock, ioas, TestAccessCreateFlags.NONE).segment());
        fails(Errno.EFAULT, mock.device().ioctl(TestCmd.COMMAND, argument));
        succeeds(mock.iommu().destroy(ioas.value()));
    }

    @Test
    void pagesArePinnedAndLetGo(Mock mock) {
        Driver driver = Driver.pinning(mock);
        assertEquals(0, driver.pinned(IOVA, PAGE));
        assertEquals(1, driver.pinned(IOVA, 2 * PAGE));
        succeeds(mock.checkPins(driver.pages().asSlice(0, PAGE), 1));
        succeeds(driver.unpin(0));
        fails(Errno.ENOENT, driver.unpin(0));
        succeeds(mock.checkPins(driver.pages(), 1));
        fails(Errno.EIO, mock.checkPins(driver.pages(), 0));
        succeeds(driver.unpin(1));
        succeeds(mock.checkPins(driver.pages(), 0));
        assertEquals(2, driver.pinned(IOVA + PAGE, PAGE));
        driver.close();
        succeeds(mock.checkPins(driver.pages(), 0));
    }

    @Test
    void unmappingTellsTheDriver(Mock mock) {
        Driver driver = Driver.pinning(mock);
        long item = driver.pinned(IOVA, PAGE);
        assertEquals(2 * PAGE, mock.iommu().unmapped(driver.ioas(), IOVA, 2 * PAGE));
        fails(Errno.ENOENT, driver.unpin(item));
        succeeds(mock.checkPins(driver.pages(), 0));
        driver.close();
    }

    @Test
    void whatIsPinnedIsMapped(Mock mock) {
        Driver driver = Driver.pinning(mock);
        fails(Errno.ENOENT, driver.pinAnywhere(IOVA + 2 * PAGE, PAGE).tryCall(mock.device()));
        fails(Errno.ENOENT, driver.pinAnywhere(IOVA + PAGE, 2 * PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, driver.pinAnywhere(IOVA, 0).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, driver.pinAnywhere(-PAGE, 2 * PAGE).tryCall(mock.device()));
        fails(Errno.ENOMEM, driver.pinAnywhere(IOVA, (16 << 20) + 1).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, driver.pin(IOVA, PAGE, new TestAccessFlags(2)).tryCall(mock.device()));
        driver.close();
    }

    @Test
    void whatIsPinnedIsTheMemoryThatWasMapped(Mock mock) {
        Driver driver = Driver.pinning(mock);
        TestCmd other = driver.pin(IOVA, PAGE, READ);
        other.accessPages().uptr(driver.pages().address() + PAGE);
        fails(Errno.EBADE, other.tryCall(mock.device()));
        succeeds(mock.checkPins(driver.pages(), 0));
        driver.close();
    }

    @Test
    void pagesAreComparedOneAfterTheOther(Mock mock) {
        Driver driver = Driver.pinning(mock);
        MemorySegment guarded = Libc.guarded(mock.arena(), Libc.NO_ACCESS);
        guarded.asSlice(0, PAGE).fill((byte) 1);
        TestCmd command = driver.pin(IOVA, 2 * PAGE, READ);
        command.accessPages().uptr(guarded.address());
        fails(Errno.EBADE, command.tryCall(mock.device()));
        command.accessPages().uptr(guarded.address() + PAGE);
        fails(Errno.EFAULT, command.tryCall(mock.device()));
        command.accessPages().uptr(-1);
        fails(Errno.EOVERFLOW, command.tryCall(mock.device()));
        command.accessPages().uptr(driver.pages().address() + PAGE / 2);
        succeeds(command.tryCall(mock.device()));
        driver.close();
    }

    @Test
    void aFileThatIsNoMemoryIsNeitherPinnedNorRead(Mock mock) {
        Driver driver = Driver.pinning(mock);
        int event = Libc.event();
        IoasMapFile map = IoasMapFile.allocate(mock.arena()).flags(Iommu.READ_WRITE).ioasId(driver.ioas()).fd(event).length(PAGE);
        succeeds(map.tryCall(mock.device()));
        fails(Errno.EINVAL, driver.pinAnywhere(map.iova(), PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, driver.transfer(map.iova(), mock.arena().allocate(8), TestAccessRwFlags.NONE));
        fails(Errno.EINVAL, driver.transfer(map.iova(), mock.arena().allocate(8), TestAccessRwFlags.WRITE));
        driver.close();
        Libc.close(event);
    }

    @Test
    void onTheSlowPathWhatMayBeWrittenMustBeWritable(Mock mock) {
        Driver driver = Driver.in(mock, TestAccessCreateFlags.NONE);
        MemorySegment pages = Libc.pages(mock.arena(), 2 * PAGE).fill((byte) 1);
        Libc.protect(pages.asSlice(PAGE), Libc.READ_ONLY);
        succeeds(mock.iommu().mapAt(driver.ioas(), IOVA + 2 * PAGE, 2 * PAGE).userVa(pages.address()).tryCall(mock.device()));
        MemorySegment buffer = mock.arena().allocate(100);
        succeeds(driver.transfer(IOVA + 3 * PAGE - 50, buffer, TestAccessRwFlags.NONE));
        fails(Errno.EFAULT, driver.transfer(IOVA + 3 * PAGE - 50, buffer, TestAccessRwFlags.SLOW_PATH));
        succeeds(driver.transfer(IOVA + 3 * PAGE, buffer, TestAccessRwFlags.SLOW_PATH));
        fails(Errno.EFAULT, driver.transfer(IOVA + 3 * PAGE, buffer, TestAccessRwFlags.SLOW_PATH.with(TestAccessRwFlags.WRITE)));
        driver.close();
    }

    @Test
    void pagesAreWhole(Mock mock) {
        Driver driver = Driver.pinning(mock);
        fails(Errno.EINVAL, driver.pinAnywhere(IOVA + 1, PAGE).tryCall(mock.device()));
        succeeds(driver.pin(IOVA, 1, READ).tryCall(mock.device()));
        driver.close();
    }

    @Test
    void aReadOnlyMappingIsNotPinnedToWrite(Mock mock) {
        Driver driver = Driver.pinning(mock);
        MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
        succeeds(mock.iommu().mapAt(driver.ioas(), IOVA + 2 * PAGE, PAGE).userVa(page.address())
                .flags(Iommu.FIXED_READ).tryCall(mock.device()));
        succeeds(driver.pinAnywhere(IOVA + 2 * PAGE, PAGE).tryCall(mock.device()));
        TestCmd write = driver.pinAnywhere(IOVA + 2 * PAGE, PAGE);
        write.accessPages().flags(WRITE);
        fails(Errno.EPERM, write.tryCall(mock.device()));
        succeeds(driver.pin(IOVA, PAGE, WRITE).tryCall(mock.device()));
        driver.close();
    }

    @Test
    void memoryThatIsNotThereIsNotPinned(Mock mock) {
        Driver driver = Driver.pinning(mock);
        succeeds(mock.iommu().mapAt(driver.ioas(), IOVA + 2 * PAGE, PAGE).userVa(Iommu.BUFFER - 0x10000).tryCall(mock.device()));
        fails(Errno.EFAULT, driver.pinAnywhere(IOVA + 2 * PAGE, PAGE).tryCall(mock.device()));
        fails(Errno.EFAULT, driver.pinAnywhere(IOVA + PAGE, 2 * PAGE).tryCall(mock.device()));
        succeeds(mock.checkPins(driver.pages(), 0));
        driver.close();
    }

    @Test
    void oneThatDoesNotPinHasNoPages(Mock mock) {
        Driver driver = Driver.in(mock, TestAccessCreateFlags.NONE);
        fails(Errno.EOPNOTSUPP, driver.pin(IOVA, PAGE, READ).tryCall(mock.device()));
        fails(Errno.ENOENT, driver.unpin(0));
        driver.close();
    }

    @Test
    void aPlaceInTheListOfMappingsWillDo(Mock mock) {
        Driver driver = Driver.pinning(mock);
        TestCmd first = driver.pinAnywhere(PAGE << 32, PAGE);
        first.accessPages().flags(TestAccessFlags.SYZ).uptr(driver.pages().address() + PAGE);
        succeeds(first.tryCall(mock.device()));
        TestCmd second = driver.pinAnywhere(1, PAGE);
        second.accessPages().flags(TestAccessFlags.SYZ);
        fails(Errno.ENOENT, second.tryCall(mock.device()));
        driver.close();
    }

    @Test
    void memoryIsReadAndWritten(Mock mock) {
        for (TestAccessCreateFlags flags : List.of(TestAccessCreateFlags.NONE, TestAccessCreateFlags.NEEDS_PIN_PAGES)) {
            for (TestAccessRwFlags way : List.of(TestAccessRwFlags.NONE, TestAccessRwFlags.SLOW_PATH)) {
                Driver driver = Driver.in(mock, flags);
                MemorySegment buffer = mock.arena().allocate(100);
                succeeds(driver.transfer(IOVA + PAGE - 50, buffer, way));
                assertEquals(1, buffer.get(ValueLayout.JAVA_BYTE, 99));
                buffer.fill((byte) 7);
                succeeds(driver.transfer(IOVA + PAGE - 50, buffer, way.with(TestAccessRwFlags.WRITE)));
                assertEquals(1, driver.pages().get(ValueLayout.JAVA_BYTE, PAGE - 51));
                assertEquals(7, driver.pages().get(ValueLayout.JAVA_BYTE, PAGE - 50));
                assertEquals(7, driver.pages().get(ValueLayout.JAVA_BYTE, PAGE + 49));
                assertEquals(1, driver.pages().get(ValueLayout.JAVA_BYTE, PAGE + 50));
                driver.close();
            }
        }
    }

    @Test
    void whatIsReadIsMappedAndPermitted(Mock mock) {
        Driver driver = Driver.in(mock, TestAccessCreateFlags.NONE);
        MemorySegment buffer = mock.arena().allocate(2 * PAGE).fill((byte) 9);
        fails(Errno.ENOENT, driver.transfer(IOVA + PAGE, buffer, TestAccessRwFlags.NONE));
        assertEquals(9, buffer.get(ValueLayout.JAVA_BYTE, 0));
        fails(Errno.EINVAL, driver.transfer(IOVA, buffer.asSlice(0, 0), TestAccessRwFlags.NONE));
        fails(Errno.EOVERFLOW, driver.transfer(-PAGE, buffer, TestAccessRwFlags.NONE));
        fails(Errno.EOPNOTSUPP, driver.transfer(IOVA, buffer, new TestAccessRwFlags(2)));
        fails(Errno.EFAULT, driver.transfer(IOVA, Libc.inaccessible(mock.arena(), 8), TestAccessRwFlags.NONE));
        fails(Errno.EFAULT, driver.transfer(IOVA, Libc.inaccessible(mock.arena(), 8), TestAccessRwFlags.WRITE));

        fails(Errno.ENOENT, driver.transfer(IOVA + PAGE, buffer, TestAccessRwFlags.WRITE));
        assertEquals(9, driver.pages().get(ValueLayout.JAVA_BYTE, PAGE), "what is in front of the hole is written");
        succeeds(mock.iommu().mapAt(driver.ioas(), IOVA + 2 * PAGE, PAGE).userVa(driver.pages().address())
                .flags(Iommu.FIXED_READ).tryCall(mock.device()));
        fails(Errno.EPERM, driver.transfer(IOVA + PAGE, buffer, TestAccessRwFlags.WRITE));
        succeeds(driver.transfer(IOVA + PAGE, buffer, TestAccessRwFlags.NONE));
        driver.close();
    }

    @Test
    void anotherAddressSpaceWillDo(Mock mock) {
        Driver driver = Driver.pinning(mock);
        IoasId other = mock.iommu().allocate();
        long item = driver.pinned(IOVA, PAGE);
        fails(Errno.ENOENT, driver.move(99));
        succeeds(driver.move(driver.ioas().value()));
        succeeds(driver.unpin(item));
        long again = driver.pinned(IOVA, PAGE);
        succeeds(driver.move(other.value()));
        fails(Errno.ENOENT, driver.unpin(again));
        succeeds(mock.checkPins(driver.pages(), 0));
        fails(Errno.ENOENT, driver.pin(IOVA, PAGE, READ).tryCall(mock.device()));
        succeeds(mock.iommu().destroy(driver.ioas().value()));
        fails(Errno.EBUSY, mock.iommu().destroy(other.value()));
        driver.close();
        succeeds(mock.iommu().destroy(other.value()));
    }

    @Test
    void anAccessIsNamedByItsDescriptor(Mock mock) {
        Driver driver = Driver.pinning(mock);
        driver.close();
        fails(Errno.EBADFD, driver.unpin(0));
        fails(Errno.EBADFD, driver.pinAnywhere(IOVA, PAGE).tryCall(mock.device()));
        fails(Errno.EBADFD, driver.transfer(IOVA, driver.pages(), TestAccessRwFlags.NONE));
        fails(Errno.EBADFD, driver.move(driver.ioas().value()));
        int event = Libc.event();
        fails(Errno.EBADFD, mock.command(TestOp.DESTROY_ACCESS_PAGES, event).tryCall(mock.device()));
        Libc.close(event);
    }
}
