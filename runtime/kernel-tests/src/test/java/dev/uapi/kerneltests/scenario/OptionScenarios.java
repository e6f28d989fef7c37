package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.BUFFER;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class OptionScenarios {
    private static final IoasId NONE = new IoasId(0);

    /// Switches large pages on or off.
    static void hugePages(Iommu iommu, IoasId ioas, long value) {
        succeeds(option(iommu, OptionKind.HUGE_PAGES, OptionOps.SET, ioas, value).tryCall(iommu.device()));
    }

    private static Option option(Iommu iommu, OptionKind kind, OptionOps operation, IoasId object, long value) {
        return Option.allocate(iommu.arena()).optionId(kind).op(operation).objectId(object).val64(value);
    }

    private static Option rlimitMode(Iommu iommu, OptionOps operation, long value) {
        return option(iommu, OptionKind.RLIMIT_MODE, operation, NONE, value);
    }

    private static long rlimitMode(Iommu iommu) {
        Option argument = rlimitMode(iommu, OptionOps.GET, 77);
        succeeds(argument.tryCall(iommu.device()));
        return argument.val64();
    }

    @Test
    void memoryIsChargedToTheUserUnlessToldOtherwise(Iommu iommu) {
        assertEquals(0, rlimitMode(iommu));
        succeeds(rlimitMode(iommu, OptionOps.SET, 1).tryCall(iommu.device()));
        assertEquals(1, rlimitMode(iommu));
        succeeds(rlimitMode(iommu, OptionOps.SET, 0).tryCall(iommu.device()));
        assertEquals(0, rlimitMode(iommu));
    }

    @Test
    void theModeIsSetBeforeTheFirstObject(Iommu iommu) {
        long ioas = iommu.allocate().value();

        fails(Errno.EBUSY, rlimitMode(iommu, OptionOps.SET, 0).tryCall(iommu.device()));
        fails(Errno.EBUSY, rlimitMode(iommu, OptionOps.SET, 9).tryCall(iommu.device()));
        assertEquals(0, rlimitMode(iommu));
        succeeds(iommu.destroy(ioas));
        succeeds(rlimitMode(iommu, OptionOps.SET, 1).tryCall(iommu.device()));
    }

    @Test
    void theModeHasTwoValues(Iommu iommu) {
        fails(Errno.EINVAL, rlimitMode(iommu, OptionOps.SET, 2).tryCall(iommu.device()));
        fails(Errno.EINVAL, rlimitMode(iommu, OptionOps.SET, 1L << 32).tryCall(iommu.device()));
    }

    @Test
    void theOrderOfTheChecks(Iommu iommu) {
        fails(Errno.EOPNOTSUPP, rlimitMode(iommu, OptionOps.GET, 0).reserved(1).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, rlimitMode(iommu, OptionOps.GET, 0).optionId(new OptionKind(2)).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, rlimitMode(iommu, OptionOps.SET, 9).objectId(new IoasId(1)).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, rlimitMode(iommu, new OptionOps(2), 9).tryCall(iommu.device()));
        fails(Errno.ENOENT, option(iommu, OptionKind.HUGE_PAGES, new OptionOps(2), NONE, 9).tryCall(iommu.device()));
        fails(Errno.ENOENT, option(iommu, OptionKind.HUGE_PAGES, OptionOps.GET, NONE, 0).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP,
                option(iommu, OptionKind.HUGE_PAGES, new OptionOps(2), iommu.allocate(), 9).tryCall(iommu.device()));
    }

    @Test
    void largePagesAreOnUnlessToldOtherwise(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        Option argument = option(iommu, OptionKind.HUGE_PAGES, OptionOps.GET, ioas, 77);

        succeeds(argument.tryCall(iommu.device()));
        assertEquals(1, argument.val64());
        hugePages(iommu, ioas, 0);
        hugePages(iommu, ioas, 0);
        succeeds(argument.tryCall(iommu.device()));
        assertEquals(0, argument.val64());
        assertEquals(4096, alignment(iommu, ioas));
        hugePages(iommu, ioas, 1);
        assertEquals(1, alignment(iommu, ioas));
        fails(Errno.EINVAL, option(iommu, OptionKind.HUGE_PAGES, OptionOps.SET, ioas, 2).tryCall(iommu.device()));
        fails(Errno.EINVAL, option(iommu, OptionKind.HUGE_PAGES, OptionOps.SET, ioas, 1L << 32).tryCall(iommu.device()));
    }

    @Test
    void oddMappingsNeedLargePages(Iommu iommu) {
        for (long[] odd : new long[][] {{0x1000, 0x800, 0}, {0x1800, 0x1000, 0}, {0x1000, 0x1000, 0x800}}) {
            IoasId ioas = iommu.allocate();
            succeeds(iommu.mapAt(ioas, odd[0], odd[1]).userVa(BUFFER + odd[2]).tryCall(iommu.device()));

            fails(Errno.EADDRINUSE, option(iommu, OptionKind.HUGE_PAGES, OptionOps.SET, ioas, 0).tryCall(iommu.device()));
            hugePages(iommu, ioas, 1);
            assertEquals(1, alignment(iommu, ioas));
        }
    }

    @Test
    void pagesDoNotNeedLargePages(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        iommu.mappedAt(ioas, 0x1000, 0x3000);

        hugePages(iommu, ioas, 0);
        assertEquals(0x3000, iommu.unmapped(ioas, 0x1000, 0x3000));
    }

    @Test
    void whatCannotBeAnsweredIsSetNevertheless(Iommu iommu) {
        var argument = Libc.readOnly(iommu.arena(), rlimitMode(iommu, OptionOps.SET, 1).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(Option.COMMAND, argument));

        assertEquals(1, rlimitMode(iommu));
    }

    @Test
    void onlyTheValueIsWritten(Iommu iommu) {
        var pages = Libc.guarded(iommu.arena(), Libc.READ_ONLY);
        Option argument = Option.at(pages.asSlice(4096 - 16, Option.SIZE));
        fails(Errno.EINVAL, argument.tryCall(iommu.device()));

        var reversed = Libc.readOnly(iommu.arena(), rlimitMode(iommu, OptionOps.GET, 0).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(Option.COMMAND, reversed));
    }

    private static long alignment(Iommu iommu, IoasId ioas) {
        IoasIovaRanges argument = IoasIovaRanges.allocate(iommu.arena()).ioasId(ioas);
        fails(Errno.EMSGSIZE, argument.tryCall(iommu.device()));
        return argument.outIovaAlignment();
    }
}
