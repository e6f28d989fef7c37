package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.FIXED;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class MapScenarios {
    private static final IoasId NONE = new IoasId(9);

    @Test
    void aFixedMappingGoesWhereItIsTold(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasMap argument = iommu.mapAt(ioas, 0x123456, 0x777);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x123456, argument.iova());
        assertEquals(0x777, iommu.unmapped(ioas, 0x123456, 0x777));
    }

    @Test
    void theAnswerChangesNothingButTheIova(Iommu iommu) {
        IoasMap argument = iommu.map(iommu.allocate(), BUFFER, 0x1000).iova(0x7777);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0x1000, argument.iova());
        assertEquals(IoasMap.SIZE, argument.size());
        assertEquals(Iommu.READ_WRITE, argument.flags());
        assertEquals(BUFFER, argument.userVa());
        assertEquals(0x1000, argument.length());
    }

    @Test
    void nobodyLooksAtTheMemory(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        iommu.mapped(ioas, 0, 0x1000);
        iommu.mapped(ioas, 0xffff888000000000L, 0x1000);
        iommu.mapped(ioas, 0xffff888000000000L, 0x1000);
    }

    @Test
    void flagsAreCheckedFirst(Iommu iommu) {
        fails(Errno.EOPNOTSUPP, iommu.mapAt(NONE, -1, 0).flags(new IoasMapFlags(8)).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, iommu.mapAt(NONE, -1, 0).flags(new IoasMapFlags(0x80000007L)).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, iommu.mapAt(NONE, -1, 0).reserved(0x100).tryCall(iommu.device()));
    }

    @Test
    void theLargestNumberIsOutOfRange(Iommu iommu) {
        fails(Errno.EOVERFLOW, iommu.mapAt(NONE, -1, 0x1000).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.mapAt(NONE, 0, -1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.map(NONE, BUFFER, 0x1000).iova(-1).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.mapAt(NONE, -1, 0x1000).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
    }

    @Test
    void aMappingCanBeReadOrWritten(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EINVAL, iommu.map(NONE, BUFFER, 0x1000).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.map(ioas, BUFFER, 0x1000).flags(IoasMapFlags.FIXED_IOVA).tryCall(iommu.device()));
        succeeds(iommu.map(ioas, BUFFER, 0x1000).flags(IoasMapFlags.WRITEABLE).tryCall(iommu.device()));
        succeeds(iommu.map(ioas, BUFFER, 0x1000).flags(IoasMapFlags.READABLE).tryCall(iommu.device()));
    }

    @Test
    void theIdComesBeforeTheMemory(Iommu iommu) {
        fails(Errno.ENOENT, iommu.map(NONE, -1, 0x1000).tryCall(iommu.device()));
        fails(Errno.ENOENT, iommu.map(NONE, BUFFER, 0).tryCall(iommu.device()));
    }

    @Test
    void memoryMustNotReachBeyondTheLastAddress(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EOVERFLOW, iommu.map(ioas, -0x1000, 0x1001).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, iommu.map(ioas, -0x1000, 0x1000).tryCall(iommu.device()));
        succeeds(iommu.map(ioas, -0x1000, 0xfff).tryCall(iommu.device()));
    }

    @Test
    void lengthsThatCannotBe(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EINVAL, iommu.map(ioas, BUFFER, 0).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.mapAt(ioas, 0, -0x1000).flags(FIXED).userVa(0).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.mapAt(ioas, 0, -2).userVa(1).tryCall(iommu.device()));
    }

    @Test
    void longMappings(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        long first = Subject.kernel().transparentHugePages() ? 0x200000 : 0x1000;

        fails(Errno.EOVERFLOW, iommu.map(ioas, 0, Long.MAX_VALUE).tryCall(iommu.device()));
        assertEquals(first, iommu.mapped(ioas, 0, Long.MAX_VALUE - 1));
        fails(Errno.ENOSPC, iommu.map(ioas, 0, Long.MAX_VALUE - 1).tryCall(iommu.device()));
    }

    @Test
    void theLongestMappingsAtAGivenPlace(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EOVERFLOW, iommu.mapAt(ioas, 0, -0x1001).userVa(2).tryCall(iommu.device()));
        succeeds(iommu.mapAt(ioas, 0, -0x1001).userVa(0).tryCall(iommu.device()));
        assertEquals(-0x1001, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void theEndOfTheSpace(Iommu iommu) {
        IoasId ioas = iommu.allocate();

        fails(Errno.EOVERFLOW, iommu.mapAt(ioas, -0x1000, 0x1001).tryCall(iommu.device()));
        iommu.mappedAt(ioas, -0x1000, 0x1000);
        fails(Errno.EEXIST, iommu.mapAt(ioas, -2, 1).tryCall(iommu.device()));
        assertEquals(0x1000, iommu.unmapped(ioas, -0x1000, 0x1000));
        iommu.mappedAt(ioas, -2, 2);
    }

    @Test
    void aByteBelongsToOneMappingOnly(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x2000, 0x1000);

        for (long[] range : new long[][] {{0x2000, 0x1000}, {0x1fff, 2}, {0x2fff, 1}, {0x2800, 1}, {0, 0x10000}}) {
            fails(Errno.EEXIST, iommu.mapAt(ioas, range[0], range[1]).tryCall(iommu.device()));
        }
        iommu.mappedAt(ioas, 0x1fff, 1);
        iommu.mappedAt(ioas, 0x3000, 1);
    }

    @Test
    void overlapComesBeforeOddMemory(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x2000, 0x1000);
        OptionScenarios.hugePages(iommu, ioas, 0);

        fails(Errno.EEXIST, iommu.mapAt(ioas, 0x2000, 0x1000).userVa(BUFFER + 1).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.mapAt(ioas, 0x3000, 0x1000).userVa(BUFFER + 1).tryCall(iommu.device()));
    }

    @Test
    void withoutLargePagesEverythingIsAligned(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        OptionScenarios.hugePages(iommu, ioas, 0);

        fails(Errno.EINVAL, iommu.mapAt(ioas, 0x1000, 0x800).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.mapAt(ioas, 0x1800, 0x1000).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.map(ioas, BUFFER, 0x1800).tryCall(iommu.device()));
        fails(Errno.EINVAL, iommu.map(ioas, BUFFER + 0x800, 0x1000).tryCall(iommu.device()));
        assertEquals(0x1000, iommu.mapped(ioas, BUFFER, 0x1000));
    }

    @Test
    void aRefusedMappingLeavesNothing(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        IoasMap argument = iommu.mapAt(ioas, 0x1000, 0x1000).flags(new IoasMapFlags(0xf));
        fails(Errno.EOPNOTSUPP, argument.tryCall(iommu.device()));

        assertEquals(0x1000, argument.iova());
        assertEquals(0, iommu.unmapped(ioas, 0, -1));
    }
}
