package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptInvalidateDataType;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.HwptInvalidateSelftest;
import dev.uapi.simulator.test.basic.TestHwptInvalidateDataType;
import dev.uapi.simulator.test.basic.TestInvalidateFlags;
import dev.uapi.simulator.test.basic.TestRegisters;
import dev.uapi.simulator.test.basic.ViommuInvalidateSelftest;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What nested tables and devices remember is forgotten, entry for entry.
@ExtendWith(Mock.Present.class)
final class InvalidationScenarios {
    private static final HwptInvalidateDataType FORMAT = new HwptInvalidateDataType(TestHwptInvalidateDataType.SELFTEST.value());
    private static final HwptInvalidateDataType NO_FORMAT =
            new HwptInvalidateDataType(TestHwptInvalidateDataType.SELFTEST_INVALID.value());
    private static final TestInvalidateFlags UNKNOWN = new TestInvalidateFlags(2);
    private static final long CACHED = TestRegisters.TEST_DEV_CACHE_DEFAULT.value();
    private static final long NUMBER = 0x99;

    private static HwptInvalidate of(Mock mock, long id, MemorySegment entries, long length, long count) {
        return HwptInvalidate.allocate(mock.arena())
                .hwptId(id).dataUptr(entries).dataType(FORMAT).entryLen(length).entryNum(count);
    }

    private static MemorySegment entries(Mock mock, long... caches) {
        MemorySegment entries = HwptInvalidateSelftest.allocate(mock.arena(), caches.length);
        for (int i = 0; i < caches.length; i++) {
            HwptInvalidateSelftest.at(entries, i).iotlbId(caches[i]);
        }
        return entries;
    }

    private static HwptInvalidate table(Mock mock, long table, long... caches) {
        return of(mock, table, entries(mock, caches), HwptInvalidateSelftest.SIZE, caches.length);
    }

    private static HwptInvalidate device(Mock mock, ViommuId viommu, long number, long... caches) {
        MemorySegment entries = ViommuInvalidateSelftest.allocate(mock.arena(), caches.length);
        for (int i = 0; i < caches.length; i++) {
            ViommuInvalidateSelftest.at(entries, i).vdevId(number).cacheId(caches[i]);
        }
        return of(mock, viommu.value(), entries, ViommuInvalidateSelftest.SIZE, caches.length);
    }

    private static void remembers(Mock mock, long table, long... values) {
        for (int i = 0; i < values.length; i++) {
            succeeds(mock.checkIotlb(table, i, values[i]));
        }
    }

    @Test
    void aNewTableRemembersWhatItWasToldTo(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        remembers(mock, table, Nested.REMEMBERED, Nested.REMEMBERED, Nested.REMEMBERED, Nested.REMEMBERED);
        fails(Errno.EINVAL, mock.checkIotlb(table, 0, 0));
        fails(Errno.EINVAL, mock.checkIotlb(table, 4, Nested.REMEMBERED));
        fails(Errno.ENOENT, mock.checkIotlb(nested.parent().value(), 0, Nested.REMEMBERED));
    }

    @Test
    void entriesAreForgottenOneByOneOrAllAtOnce(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        HwptInvalidate one = table(mock, table, 1);
        succeeds(one.tryCall(mock.device()));
        assertEquals(1, one.entryNum());
        remembers(mock, table, Nested.REMEMBERED, 0, Nested.REMEMBERED, Nested.REMEMBERED);

        MemorySegment all = entries(mock, 2);
        HwptInvalidateSelftest.at(all).flags(TestInvalidateFlags.ALL);
        succeeds(of(mock, table, all, HwptInvalidateSelftest.SIZE, 1).tryCall(mock.device()));
        remembers(mock, table, 0, 0, 0, 0);
    }

    @Test
    void whatIsInFrontOfAWrongEntryIsDone(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        HwptInvalidate partly = table(mock, table, 0, 4, 1);
        fails(Errno.EINVAL, partly.tryCall(mock.device()));
        assertEquals(1, partly.entryNum());
        remembers(mock, table, 0, Nested.REMEMBERED, Nested.REMEMBERED, Nested.REMEMBERED);

        MemorySegment flagged = entries(mock, 1, 2);
        HwptInvalidateSelftest.at(flagged, 1).flags(UNKNOWN);
        HwptInvalidate unknown = of(mock, table, flagged, HwptInvalidateSelftest.SIZE, 2);
        fails(Errno.EOPNOTSUPP, unknown.tryCall(mock.device()));
        assertEquals(1, unknown.entryNum());
        remembers(mock, table, 0, 0, Nested.REMEMBERED, Nested.REMEMBERED);
    }

    @Test
    void allAlsoLooksAtTheEntry(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        MemorySegment all = entries(mock, 4);
        HwptInvalidateSelftest.at(all).flags(TestInvalidateFlags.ALL);
        fails(Errno.EINVAL, of(mock, table, all, HwptInvalidateSelftest.SIZE, 1).tryCall(mock.device()));
    }

    @Test
    void aFormatIsLookedAtAlsoWithoutEntries(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        succeeds(of(mock, table, MemorySegment.NULL, 0, 0).tryCall(mock.device()));
        HwptInvalidate asked = of(mock, table, MemorySegment.NULL, 0, 0).dataType(NO_FORMAT);
        fails(Errno.EINVAL, asked.tryCall(mock.device()));
        HwptInvalidate other = table(mock, table, 0, 1).dataType(NO_FORMAT);
        fails(Errno.EINVAL, other.tryCall(mock.device()));
        assertEquals(0, other.entryNum());
    }

    @Test
    void entriesOfATableAreAsLongAsTheyAreKnown(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        MemorySegment entries = mock.arena().allocate(2 * Mock.PAGE, 8);
        for (long length : new long[] {1, 4, 7, 9, 12, 4096}) {
            HwptInvalidate argument = of(mock, table, entries, length, 2);
            fails(Errno.EINVAL, argument.tryCall(mock.device()));
            assertEquals(0, argument.entryNum());
        }
    }

    @Test
    void entriesAreReadOneAfterTheOther(Mock mock) {
        Nested nested = Nested.in(mock);
        long table = nested.made(nested.parent().value());
        MemorySegment entries = Libc.limited(mock.arena(), entries(mock, 0), HwptInvalidateSelftest.SIZE, Libc.NO_ACCESS);
        HwptInvalidate argument = of(mock, table, entries, HwptInvalidateSelftest.SIZE, 2);
        fails(Errno.EFAULT, argument.tryCall(mock.device()));
        assertEquals(1, argument.entryNum());
        remembers(mock, table, 0, Nested.REMEMBERED);
    }

    @Test
    void onlyWhatIsNestedForgets(Mock mock) {
        Nested nested = Nested.in(mock);
        for (long id : new long[] {nested.parent().value(), nested.ioas().value(), nested.device().id().value()}) {
            HwptInvalidate argument = table(mock, id, 0);
            fails(Errno.EINVAL, argument.tryCall(mock.device()));
            assertEquals(0, argument.entryNum());
        }
    }

    @Test
    void aVirtualIommuClearsWhatDevicesRemember(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        nested.madeVdevice(viommu, NUMBER);
        succeeds(mock.checkCache(nested.device().id(), 3, CACHED));
        fails(Errno.EINVAL, mock.checkCache(nested.device().id(), 4, CACHED));
        fails(Errno.ENOENT, mock.checkCache(new DeviceId(99), 0, CACHED));

        succeeds(device(mock, viommu, NUMBER, 0, 3).tryCall(mock.device()));
        succeeds(mock.checkCache(nested.device().id(), 0, 0));
        succeeds(mock.checkCache(nested.device().id(), 1, CACHED));
        succeeds(mock.checkCache(nested.device().id(), 3, 0));
        MemorySegment all = ViommuInvalidateSelftest.allocate(mock.arena(), 1);
        ViommuInvalidateSelftest.at(all).flags(TestInvalidateFlags.ALL).vdevId(NUMBER);
        succeeds(of(mock, viommu.value(), all, ViommuInvalidateSelftest.SIZE, 1).tryCall(mock.device()));
        succeeds(mock.checkCache(nested.device().id(), 1, 0));
    }

    @Test
    void aVirtualIommuReadsAllEntriesFirst(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        nested.madeVdevice(viommu, NUMBER);

        HwptInvalidate unknown = device(mock, viommu, NUMBER + 1, 0);
        fails(Errno.EINVAL, unknown.tryCall(mock.device()));
        assertEquals(0, unknown.entryNum());
        HwptInvalidate partly = device(mock, viommu, NUMBER, 0, 4);
        fails(Errno.EINVAL, partly.tryCall(mock.device()));
        assertEquals(1, partly.entryNum());
        succeeds(mock.checkCache(nested.device().id(), 0, 0));

        MemorySegment one = ViommuInvalidateSelftest.allocate(mock.arena(), 1);
        ViommuInvalidateSelftest.at(one).vdevId(NUMBER).cacheId(1);
        MemorySegment entries = Libc.limited(mock.arena(), one, ViommuInvalidateSelftest.SIZE, Libc.NO_ACCESS);
        HwptInvalidate unreadable = of(mock, viommu.value(), entries, ViommuInvalidateSelftest.SIZE, 2);
        fails(Errno.EFAULT, unreadable.tryCall(mock.device()));
        assertEquals(0, unreadable.entryNum());
        succeeds(mock.checkCache(nested.device().id(), 1, CACHED));
    }

    @Test
    void aVirtualIommuHasItsOwnFormat(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        nested.madeVdevice(viommu, NUMBER);
        succeeds(of(mock, viommu.value(), MemorySegment.NULL, 0, 0).tryCall(mock.device()));
        fails(Errno.EINVAL, of(mock, viommu.value(), MemorySegment.NULL, 0, 0).dataType(NO_FORMAT).tryCall(mock.device()));
        fails(Errno.EINVAL, device(mock, viommu, NUMBER, 0).dataType(NO_FORMAT).tryCall(mock.device()));
    }

    /// What is missing is 0, and what is more must be.
    @Test
    void entriesOfAVirtualIommuAreOfAnyLength(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        nested.madeVdevice(viommu, NUMBER);
        HwptInvalidate shorter = device(mock, viommu, NUMBER, 1).entryLen(8);
        succeeds(shorter.tryCall(mock.device()));
        succeeds(mock.checkCache(nested.device().id(), 0, 0));
        succeeds(mock.checkCache(nested.device().id(), 1, CACHED));
        fails(Errno.EINVAL, device(mock, viommu, NUMBER, 1).entryLen(4).tryCall(mock.device()));

        MemorySegment longer = mock.arena().allocate(2 * 16, 4);
        ViommuInvalidateSelftest.at(longer.asSlice(0, 12)).vdevId(NUMBER).cacheId(2);
        ViommuInvalidateSelftest.at(longer.asSlice(16, 12)).vdevId(NUMBER).cacheId(3);
        HwptInvalidate tail = of(mock, viommu.value(), longer, 16, 2);
        succeeds(tail.tryCall(mock.device()));
        longer.set(ValueLayout.JAVA_INT, 12, 1);
        fails(Errno.E2BIG, tail.entryNum(2).tryCall(mock.device()));
        assertEquals(0, tail.entryNum());
        MemorySegment cut = Libc.limited(mock.arena(), longer.asSlice(16, 14), 14, Libc.NO_ACCESS);
        fails(Errno.EFAULT, of(mock, viommu.value(), cut, 16, 1).tryCall(mock.device()));
    }

    @Test
    void aVirtualIommuKnowsItsFlags(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        nested.madeVdevice(viommu, NUMBER);
        MemorySegment flagged = ViommuInvalidateSelftest.allocate(mock.arena(), 1);
        ViommuInvalidateSelftest.at(flagged).flags(UNKNOWN).vdevId(NUMBER);
        fails(Errno.EOPNOTSUPP, of(mock, viommu.value(), flagged, ViommuInvalidateSelftest.SIZE, 1).tryCall(mock.device()));
    }
}
