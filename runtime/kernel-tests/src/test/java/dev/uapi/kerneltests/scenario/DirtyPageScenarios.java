package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmapFlags;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Recording;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pages that devices wrote, told by a bitmap.
@ExtendWith(Mock.Present.class)
@Tag(Recording.LEFT_OUT)
final class DirtyPageScenarios {
    private static final long PAGE = Mock.PAGE;
    private static final long IOVA = Mock.START;
    private static final long LENGTH = 8 * PAGE;

    /// Eight pages in a table that remembers what is written. Each is mapped by itself: the table has larger pages where it can.
    private record Tracked(Mock mock, IoasId ioas, MockDevice device, HwptPagingId table) {
        static Tracked in(Mock mock) {
            Tracked tracked = quietly(mock);
            succeeds(tracked.track(HwptSetDirtyTrackingFlags.ENABLE));
            return tracked;
        }

        /// Not yet switched on.
        static Tracked quietly(Mock mock) {
            IoasId ioas = mock.iommu().allocate();
            MockDevice device = mock.attachedTo(ioas.value());
            for (long offset = 0; offset < LENGTH; offset += PAGE) {
                MemorySegment page = mock.arena().allocate(PAGE, PAGE).fill((byte) 1);
                succeeds(mock.iommu().mapAt(ioas, IOVA + offset, PAGE).userVa(page.address()).tryCall(mock.device()));
            }
            HwptAlloc table = HwptAlloc.allocate(mock.arena()).devId(device.id()).ptId(ioas)
                    .flags(HwptAllocFlags.ALLOC_DIRTY_TRACKING);
            succeeds(table.tryCall(mock.device()));
            return new Tracked(mock, ioas, device, new HwptPagingId(table.outHwptId()));
        }

        long track(HwptSetDirtyTrackingFlags flags) {
            return HwptSetDirtyTracking.allocate(mock.arena()).hwptId(table).flags(flags).tryCall(mock.device());
        }

        TestCmd writing(long iova, long length, long pageSize, long bits) {
            MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
            bitmap.set(ValueLayout.JAVA_LONG, 0, bits);
            TestCmd command = mock.command(TestOp.DIRTY, table.value());
            command.dirty().iova(iova).length(length).pageSize(pageSize).uptr(bitmap);
            return command;
        }

        void written(long bits) {
            TestCmd command = writing(IOVA, LENGTH, PAGE, bits);
            succeeds(command.tryCall(mock.device()));
            assertEquals(Long.bitCount(bits), command.dirty().outNrDirty());
        }

        HwptGetDirtyBitmap get(long iova, long length, long pageSize) {
            return HwptGetDirtyBitmap.allocate(mock.arena()).hwptId(table).iova(iova).length(length).pageSize(pageSize)
                    .data(mock.arena().allocate(64, 8));
        }

        long told(long pageSize, HwptGetDirtyBitmapFlags flags) {
            MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
            succeeds(get(IOVA, LENGTH, pageSize).flags(flags).data(bitmap).tryCall(mock.device()));
            return bitmap.get(ValueLayout.JAVA_LONG, 0);
        }

        /// With a bit for each byte: the first of many words.
        long finely() {
            MemorySegment bitmap = mock.arena().allocate(LENGTH / Byte.SIZE, 8);
            succeeds(get(IOVA, LENGTH, 3).flags(HwptGetDirtyBitmapFlags.NO_CLEAR).data(bitmap).tryCall(mock.device()));
            return bitmap.get(ValueLayout.JAVA_LONG, 0);
        }

        long told() {
            return told(PAGE, HwptGetDirtyBitmapFlags.NONE);
        }
    }

    @Test
    void whatIsWrittenIsToldOnce(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        assertEquals(0, tracked.told());
        tracked.written(0b1010_0001);
        assertEquals(0b1010_0001, tracked.told(PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        assertEquals(0b1010_0001, tracked.told());
        assertEquals(0, tracked.told());
    }

    @Test
    void oneBitStandsForAsMuchAsIsAsked(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b1000_0010);
        assertEquals(0b1100_0000_0000_1100, tracked.told(PAGE / 2, HwptGetDirtyBitmapFlags.NO_CLEAR));
        assertEquals(0b1001, tracked.told(2 * PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        assertEquals(1, tracked.told(LENGTH, HwptGetDirtyBitmapFlags.NO_CLEAR));
    }

    @Test
    void whatIsNoPageInMemoryIsWrittenByHalves(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        MemorySegment pages = mock.arena().allocate(2 * PAGE, PAGE).fill((byte) 1);
        long iova = IOVA + LENGTH;
        succeeds(mock.iommu().mapAt(tracked.ioas(), iova, PAGE).userVa(pages.address() + PAGE / 2).tryCall(mock.device()));
        succeeds(tracked.writing(iova, PAGE, PAGE, 1).tryCall(mock.device()));
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        succeeds(tracked.get(iova, PAGE, PAGE / 4).data(bitmap).tryCall(mock.device()));
        assertEquals(0b11, bitmap.get(ValueLayout.JAVA_LONG, 0));
    }

    @Test
    void bitsAreAdded(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b10);
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        bitmap.set(ValueLayout.JAVA_LONG, 0, 0x8000_0000_0000_0001L);
        succeeds(tracked.get(IOVA, LENGTH, PAGE).data(bitmap).tryCall(mock.device()));
        assertEquals(0x8000_0000_0000_0003L, bitmap.get(ValueLayout.JAVA_LONG, 0));
    }

    @Test
    void aPartIsToldByItself(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b1111);
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        succeeds(tracked.get(IOVA + 2 * PAGE, PAGE, PAGE).data(bitmap).tryCall(mock.device()));
        assertEquals(1, bitmap.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(0b1011, tracked.told());
    }

    /// Of a page that begins before the range nothing is told, and yet it is forgotten.
    @Test
    void aRangeMayBeginInAPage(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b111);
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        succeeds(tracked.get(IOVA + PAGE / 2, PAGE / 2 + PAGE, PAGE / 4).data(bitmap).tryCall(mock.device()));
        assertEquals(0b11_1100, bitmap.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(0b100, tracked.told());
    }

    /// A page is told as a whole, also beyond the range.
    @Test
    void aRangeMayEndInAPage(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b111);
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        succeeds(tracked.get(IOVA, PAGE + PAGE / 2, PAGE / 4).data(bitmap).tryCall(mock.device()));
        assertEquals(0b1111_1111, bitmap.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(0b100, tracked.told());
    }

    @Test
    void switchingOnBeginsWithNothingWritten(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b11);
        succeeds(tracked.track(HwptSetDirtyTrackingFlags.ENABLE));
        assertEquals(0, tracked.told());
        tracked.written(0b11);
        succeeds(tracked.track(HwptSetDirtyTrackingFlags.NONE));
        assertEquals(0b11, tracked.told(PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        fails(Errno.EINVAL, tracked.writing(IOVA, LENGTH, PAGE, 1).tryCall(mock.device()));
        succeeds(tracked.track(HwptSetDirtyTrackingFlags.NONE));
        succeeds(tracked.track(HwptSetDirtyTrackingFlags.ENABLE));
        assertEquals(0, tracked.told());
    }

    @Test
    void aTableKnowsBeforehandWhetherItTracks(Mock mock) {
        Tracked tracked = Tracked.quietly(mock);
        assertEquals(0, tracked.told());
        HwptPagingId plain = new HwptPagingId(tracked.device().table());
        fails(Errno.EOPNOTSUPP, HwptSetDirtyTracking.allocate(mock.arena()).hwptId(plain).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, tracked.get(IOVA, LENGTH, PAGE).hwptId(plain).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA, LENGTH, 0).hwptId(plain).tryCall(mock.device()));
        fails(Errno.ENOENT, tracked.get(IOVA, LENGTH, PAGE).hwptId(new HwptPagingId(tracked.ioas().value())).tryCall(mock.device()));
    }

    @Test
    void aRangeIsAligned(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        fails(Errno.EINVAL, tracked.get(IOVA, LENGTH, 0).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA + 1, LENGTH, PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA, LENGTH + 1, PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA, LENGTH, 2 * LENGTH).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA + PAGE / 4, LENGTH, PAGE / 4).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(IOVA, 0, PAGE).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.get(0, 0, PAGE).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, tracked.get(-PAGE, 2 * PAGE, PAGE).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, tracked.get(-PAGE + 1, 2 * PAGE, PAGE).tryCall(mock.device()));
    }

    @Test
    void nothingIsToldBehindAHole(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0xff);
        mock.iommu().unmapped(tracked.ioas(), IOVA + 3 * PAGE, PAGE);
        assertEquals(0b111, tracked.told(PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        MemorySegment bitmap = mock.arena().allocate(ValueLayout.JAVA_LONG);
        succeeds(tracked.get(IOVA + 3 * PAGE, 5 * PAGE, PAGE).data(bitmap).tryCall(mock.device()));
        succeeds(tracked.get(IOVA - PAGE, 3 * PAGE, PAGE).data(bitmap).tryCall(mock.device()));
        assertEquals(0, bitmap.get(ValueLayout.JAVA_LONG, 0));
        succeeds(tracked.get(IOVA + 4 * PAGE, 5 * PAGE, PAGE).data(bitmap).tryCall(mock.device()));
        assertEquals(0b1111, bitmap.get(ValueLayout.JAVA_LONG, 0));
    }

    /// Only its lowest bit counts.
    @Test
    void thePageSizeNeedNotBeAPowerOfTwo(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b11);
        assertEquals(0b11, tracked.told(3 * PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        assertEquals(-1, tracked.finely());
    }

    @Test
    void whatCannotBeWrittenIsLost(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b11);
        HwptGetDirtyBitmap lost = tracked.get(IOVA, LENGTH, PAGE).data(MemorySegment.ofAddress(8));
        succeeds(lost.flags(HwptGetDirtyBitmapFlags.NO_CLEAR).tryCall(mock.device()));
        assertEquals(0b11, tracked.told(PAGE, HwptGetDirtyBitmapFlags.NO_CLEAR));
        succeeds(lost.flags(HwptGetDirtyBitmapFlags.NONE).tryCall(mock.device()));
        assertEquals(0, tracked.told());
        tracked.written(1);
        MemorySegment readOnly = Libc.readOnly(mock.arena(), mock.arena().allocate(8, 8));
        succeeds(tracked.get(IOVA, LENGTH, PAGE).data(readOnly).tryCall(mock.device()));
        assertEquals(0, readOnly.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(0, tracked.told());
    }

    /// The bitmap need not begin at a word, and its bytes are written one by one.
    @Test
    void whatCanBeWrittenIsTold(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b1000_0001);
        MemorySegment pages = Libc.guarded(mock.arena(), Libc.READ_ONLY);
        MemorySegment bitmap = pages.asSlice(PAGE - 1, 2);
        succeeds(tracked.get(IOVA, LENGTH, PAGE / 2).flags(HwptGetDirtyBitmapFlags.NO_CLEAR).data(bitmap).tryCall(mock.device()));
        assertEquals(0b11, bitmap.get(ValueLayout.JAVA_BYTE, 0));
        assertEquals(0, bitmap.get(ValueLayout.JAVA_BYTE, 1));
        assertEquals(0b1000_0001, tracked.told());
    }

    /// Where the bits of a page begin in what cannot be written, those behind it are lost too.
    @Test
    void aPageIsToldUpToWhatCannotBeWritten(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        tracked.written(0b11);
        MemorySegment pages = Libc.pages(mock.arena(), 2 * PAGE);
        Libc.protect(pages.asSlice(0, PAGE), Libc.READ_ONLY);
        MemorySegment bitmap = pages.asSlice(PAGE - 1, 4);
        succeeds(tracked.get(IOVA, LENGTH, PAGE / 16).data(bitmap).tryCall(mock.device()));
        assertEquals(0xff_ff_00_00, bitmap.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
    }

    @Test
    void aDeviceWritesInWholePages(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        fails(Errno.EINVAL, tracked.writing(IOVA, LENGTH, 0, 1).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.writing(IOVA, 0, PAGE, 1).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.writing(IOVA + 1, LENGTH, PAGE, 1).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.writing(IOVA, LENGTH + 1, PAGE, 1).tryCall(mock.device()));
        TestCmd unreadable = tracked.writing(IOVA, LENGTH, PAGE, 1);
        unreadable.dirty().uptr(MemorySegment.ofAddress(8));
        fails(Errno.EFAULT, unreadable.tryCall(mock.device()));
        unreadable.dirty().uptr(MemorySegment.NULL);
        fails(Errno.EINVAL, unreadable.tryCall(mock.device()));
        fails(Errno.ENOENT, tracked.writing(IOVA, LENGTH, PAGE, 1).id(99).tryCall(mock.device()));
        fails(Errno.ENOENT, tracked.writing(IOVA, 1 << 27, 1, 1).id(99).tryCall(mock.device()));
        fails(Errno.EOVERFLOW, tracked.writing(IOVA, (1 << 27) + 1, 1, 1).id(99).tryCall(mock.device()));
        fails(Errno.EINVAL, tracked.writing(IOVA, LENGTH, PAGE, 1).id(tracked.device().table()).tryCall(mock.device()));
    }

    @Test
    void aDeviceWithoutTrackingIsNotAttached(Mock mock) {
        Tracked tracked = Tracked.in(mock);
        MockDevice without = mock.attachedTo(tracked.ioas().value(), TestDeviceFlags.NO_DIRTY);
        fails(Errno.EINVAL, without.tryAttach(tracked.table().value()));
        tracked.device().attach(tracked.table().value());
    }
}
