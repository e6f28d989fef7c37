package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Accounting;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwCapabilities;
import dev.uapi.iommufd.extended.HwInfoFlags;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What no single real kernel can show: other releases, other callers, devices that reserve.
final class SimulatorTest {
    private static Kernel linux(String release) {
        return Kernel.DEFAULT.withRelease(Release.parse(release));
    }

    private static Errno errno(long result) {
        return Errno.of((int) -result);
    }

    @Nested
    final class Releases {
        private final Arena arena = Arena.ofAuto();

        private Errno map(String release, IoasMapFlags flags, long address, long length) {
            Simulator simulator = Simulator.open(linux(release));
            Ioas ioas = Iommufd.over(simulator).allocateIoas();
            return errno(IoasMap.allocate(arena).flags(flags).ioasId(ioas.id()).userVa(address).length(length).tryCall(simulator));
        }

        private Errno mapFile(String release, int fd, long length) {
            Simulator simulator = Simulator.open(linux(release));
            Ioas ioas = Iommufd.over(simulator).allocateIoas();
            return errno(IoasMapFile.allocate(arena)
                    .flags(IoasMapFlags.READABLE)
                    .ioasId(ioas.id())
                    .fd(fd)
                    .length(length)
                    .tryCall(simulator));
        }

        @Test
        void accessIsAskedForSince612() {
            assertEquals(Errno.UNKNOWN, map("6.11", IoasMapFlags.NONE, 0x1000, 0x1000));
            assertEquals(Errno.EINVAL, map("6.12", IoasMapFlags.NONE, 0x1000, 0x1000));
        }

        @Test
        void theLengthIsLookedAtBeforeTheMemoryUntil613() {
            assertEquals(Errno.EINVAL, map("6.12", IoasMapFlags.READABLE, -1, 0));
            assertEquals(Errno.EINVAL, map("6.12", IoasMapFlags.READABLE, 0x1000, 0));
            assertEquals(Errno.EINVAL, map("6.13", IoasMapFlags.READABLE, 0x1000, 0));
            assertEquals(Errno.EOVERFLOW, map("6.13", IoasMapFlags.READABLE, -1, 2));
        }

        @Test
        void filesAreMappedSince613AndCheckedLaterSince619() {
            assertEquals(Errno.ENOTTY, mapFile("6.12", -1, 0));
            assertEquals(Errno.EBADF, mapFile("6.13", -1, 0));
            assertEquals(Errno.EBADF, mapFile("6.18", -1, 0));
            assertEquals(Errno.EINVAL, mapFile("6.19", -1, 0));
            assertEquals(Errno.EBADF, mapFile("6.19", -1, 0x1000));
        }

        @Test
        void theTableGrows() {
            assertEquals(Errno.ENOTTY, errno(Simulator.open(linux("6.2")).ioctl(IoasChangeProcess.COMMAND, MemorySegment.NULL)));
            assertEquals(Errno.EFAULT, errno(Simulator.open(linux("6.13")).ioctl(IoasChangeProcess.COMMAND, MemorySegment.NULL)));
            assertEquals(Errno.ENOTTY, errno(Simulator.open(linux("7.2")).ioctl(Ioctl.none(';', 0x95), MemorySegment.NULL)));
            assertEquals(Errno.EFAULT, errno(Simulator.open(linux("7.3")).ioctl(Ioctl.none(';', 0x95), MemorySegment.NULL)));
            assertEquals(Errno.ENOTTY, errno(Simulator.open(linux("7.3")).ioctl(Ioctl.none(';', 0x96), MemorySegment.NULL)));
        }
    }

    @Nested
    final class Pages {
        private static final long HUGE = 2 << 20;

        private static long place(Kernel kernel, long alignment, long length) {
            try (Arena arena = Arena.ofConfined(); Iommufd iommu = Iommufd.over(Simulator.open(kernel))) {
                return iommu.allocateIoas().map(arena.allocate(length, alignment), Access.READ).iova().value();
            }
        }

        @Test
        void hugePagesAlignWhatIsLargeAndAligned() {
            assertEquals(HUGE, place(Kernel.DEFAULT, HUGE, HUGE));
            assertEquals(0x1000, place(Kernel.DEFAULT.withTransparentHugePages(false), HUGE, HUGE));
        }

        @Test
        void theFirstPageMayBeLarge() {
            assertEquals(0x10000, place(Kernel.DEFAULT.withPageSize(0x10000), 0x10000, 0x1000));
        }

        @Test
        void theAlignmentIsThePage() {
            try (Iommufd iommu = Iommufd.over(Simulator.open(Kernel.DEFAULT.withPageSize(0x4000)))) {
                Ioas ioas = iommu.allocateIoas();
                ioas.hugePages(false);
                assertEquals(0x4000, ioas.ranges().alignment());
            }
        }
    }

    @Test
    void settingTheModeTakesACapability() {
        try (Iommufd iommu = Iommufd.over(Simulator.open(Kernel.DEFAULT.withCapabilities(Set.of())))) {
            UapiException refusal = assertThrows(UapiException.class, () -> iommu.accounting(Accounting.PROCESS));

            assertEquals(Errno.EPERM, refusal.errno());
            assertEquals(Accounting.USER, iommu.accounting());
        }
    }

    @Nested
    final class ReservedRanges {
        private final Simulator simulator =
                Simulator.open(Kernel.DEFAULT, new Range(1L << 48, -1), new Range(0xfee00000L, 0xfeefffffL));
        private final Ioas ioas = Iommufd.over(simulator).allocateIoas();
        private final MemorySegment memory = Arena.ofAuto().allocate(0x1000, 0x1000);

        @Test
        void theyAreNotUsable() {
            List<IovaRanges.Range> usable =
                    List.of(new IovaRanges.Range(0, 0xfedfffffL), new IovaRanges.Range(0xfef00000L, (1L << 48) - 1));

            assertEquals(new IovaRanges(usable, 1), ioas.ranges());
        }

        @Test
        void theyCannotBeMapped() {
            UapiException refusal = assertThrows(UapiException.class, () -> ioas.mapAt(new Iova(0xfee00000L), memory, Access.READ));

            assertEquals(List.of(IoasMap.Causes.KEPT_BACK), simulator.lastCause().stream().toList());
            assertEquals(Errno.EINVAL, refusal.errno());
        }

        @Test
        void theyCannotBeAllowed() {
            List<IovaRanges.Range> wish = List.of(new IovaRanges.Range(0, 0xffffffffL));

            assertEquals(Errno.EADDRINUSE, assertThrows(UapiException.class, () -> ioas.allow(wish)).errno());
        }
    }

    @Test
    void theExactCauseIsKnown() {
        try (Arena arena = Arena.ofConfined(); Simulator simulator = Simulator.open()) {
            IoasAlloc argument = IoasAlloc.allocate(arena).flags(1);
            argument.tryCall(simulator);
            assertEquals(Optional.of(IoasAlloc.Causes.UNKNOWN_FLAGS), simulator.lastCause());

            argument.clear().call(simulator);
            assertEquals(Optional.empty(), simulator.lastCause());
        }
    }

    @Test
    void afterClosingNothingIsThereAnyMore() {
        try (Arena arena = Arena.ofConfined()) {
            Simulator simulator = Simulator.open();
            simulator.close();

            assertEquals(Errno.EBADF, errno(IoasAlloc.allocate(arena).tryCall(simulator)));
        }
    }

    @Nested
    final class Hardware {
        private final Arena arena = Arena.ofAuto();

        private Errno information(String release, GetHwInfo argument) {
            return errno(argument.devId(new DeviceId(9)).tryCall(Simulator.open(linux(release))));
        }

        @Test
        void whatNobodySimulatesSaysSo() {
            Opening forTests = Opening.on(Kernel.DEFAULT).withOptions(List.of("IOMMUFD_TEST"));
            Simulator simulator = Simulator.open(forTests, Descriptors.ofProcess(), new ProcessMemory());

            assertEquals(Errno.ENOSYS, errno(TestCmd.allocate(arena).op(TestOp.DMABUF_GET).tryCall(simulator)));
            assertEquals(Optional.of("not_simulated"), simulator.lastCause().map(Cause::id));
            assertEquals(1, Iommufd.over(simulator).allocateIoas().id().value());
        }

        @Test
        void theReservedFieldWasLargerOnce() {
            for (String release : List.of("6.12", "6.14")) {
                assertEquals(Errno.EOPNOTSUPP, information(release, GetHwInfo.allocate(arena).outMaxPasidLog2((byte) 1)));
            }
            for (String release : List.of("6.12.5", "6.15", "7.3")) {
                assertEquals(Errno.ENOENT, information(release, GetHwInfo.allocate(arena).outMaxPasidLog2((byte) 1)));
            }
        }

        @Test
        void theStructureGrew() {
            assertEquals(Errno.E2BIG, information("6.6", GetHwInfo.allocate(arena).outCapabilities(HwCapabilities.DIRTY_TRACKING)));
            assertEquals(Errno.ENOENT, information("6.6", GetHwInfo.allocate(arena)));
            assertEquals(Errno.ENOENT, information("6.7", GetHwInfo.allocate(arena).outCapabilities(HwCapabilities.DIRTY_TRACKING)));
        }

        @Test
        void flagsCameLaterThanTheirField() {
            for (String release : List.of("6.6", "6.16")) {
                assertEquals(Errno.EOPNOTSUPP, information(release, GetHwInfo.allocate(arena).flags(HwInfoFlags.INPUT_TYPE)));
            }
            assertEquals(Errno.ENOENT, information("6.17", GetHwInfo.allocate(arena).flags(HwInfoFlags.INPUT_TYPE)));
        }

        @Test
        void olderKernelsHadFewerCommands() {
            assertEquals(Errno.ENOTTY, errno(GetHwInfo.allocate(arena).tryCall(Simulator.open(linux("6.5")))));
            assertEquals(Errno.ENOTTY, errno(HwQueueAlloc.allocate(arena).tryCall(Simulator.open(linux("6.16")))));
        }
    }
}
