package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every command has in common: how it is found and how its argument is fetched.
@ExtendWith(Subject.class)
final class DispatchScenarios {
    private static final long PAGE = 4096;

    @Test
    void numbersOutsideTheTableAreUnknown(Iommu iommu) {
        MemorySegment argument = iommu.arena().allocate(PAGE);
        for (int number : new int[] {0x00, 0x63, 0x7f, 0xa1, 0xff}) {
            fails(Errno.ENOTTY, iommu.device().ioctl(Ioctl.none(';', number), argument));
            fails(Errno.ENOTTY, iommu.device().ioctl(Ioctl.none(';', number), MemorySegment.NULL));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#unknown")
    void whatCameLaterIsUnknown(Commands command, Iommu iommu) {
        fails(Errno.ENOTTY, iommu.device().ioctl(command.word(), command.prepare(iommu)));
        fails(Errno.ENOTTY, iommu.device().ioctl(command.word(), MemorySegment.NULL));
    }

    @Test
    void theWholeWordHasToBeRight(Iommu iommu) {
        MemorySegment argument = IoasAlloc.allocate(iommu.arena()).segment();
        for (long word : new long[] {Ioctl.readWrite(';', 0x81, 12), Ioctl.write(';', 0x81, 12), Ioctl.none('<', 0x81)}) {
            fails(Errno.ENOTTY, iommu.device().ioctl(word, argument));
            fails(Errno.EFAULT, iommu.device().ioctl(word, MemorySegment.NULL));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void aNullArgumentIsBad(Commands command, Iommu iommu) {
        fails(Errno.EFAULT, iommu.device().ioctl(command.word(), MemorySegment.NULL));
        fails(Errno.EFAULT, iommu.device().ioctl(command.word(), -8));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void lessThanTheMinimumIsTooSmall(Commands command, Iommu iommu) {
        for (long size : List.of(0L, 4L, 7L, command.minimumSize() - 1)) {
            fails(Errno.EINVAL, iommu.device().ioctl(command.word(), sized(command.prepare(iommu), size)));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void anEmptyTailIsNoDifference(Commands command, Iommu iommu) {
        for (long tail : List.of(1L, 8L, 64L)) {
            succeeds(iommu.device().ioctl(command.word(), extended(command.prepare(iommu), tail, iommu)));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void aTailThatSaysSomethingIsRefused(Commands command, Iommu iommu) {
        for (long tail : List.of(1L, 8L, 64L)) {
            MemorySegment argument = extended(command.prepare(iommu), tail, iommu);
            argument.set(Layouts.U8, argument.byteSize() - 1, (byte) 1);
            fails(Errno.E2BIG, iommu.device().ioctl(command.word(), argument));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void theTailIsReadInOrder(Commands command, Iommu iommu) {
        MemorySegment pages = Libc.guarded(iommu.arena(), Libc.NO_ACCESS);
        MemorySegment structure = command.prepare(iommu);
        MemorySegment argument = pages.asSlice(PAGE - structure.byteSize() - 8);
        argument.copyFrom(structure);
        sized(argument, structure.byteSize() + 16);
        fails(Errno.EFAULT, iommu.device().ioctl(command.word(), argument));

        argument.set(Layouts.U8, structure.byteSize() + 7, (byte) 1);
        fails(Errno.E2BIG, iommu.device().ioctl(command.word(), argument));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void theStructureMayEndWithThePage(Commands command, Iommu iommu) {
        MemorySegment structure = command.prepare(iommu);
        MemorySegment argument = Libc.guarded(iommu.arena(), Libc.NO_ACCESS).asSlice(PAGE - structure.byteSize());
        argument.copyFrom(structure);
        succeeds(iommu.device().ioctl(command.word(), argument));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void theStructureMayNotReachIntoMemoryThatIsNotThere(Commands command, Iommu iommu) {
        MemorySegment structure = command.prepare(iommu);
        MemorySegment argument = Libc.guarded(iommu.arena(), Libc.NO_ACCESS).asSlice(PAGE - structure.byteSize() + 4);
        argument.asSlice(0, structure.byteSize() - 4).copyFrom(structure.asSlice(0, structure.byteSize() - 4));
        fails(Errno.EFAULT, iommu.device().ioctl(command.word(), argument));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void readOnlyMemoryWillDoWhereNothingIsAnswered(Commands command, Iommu iommu) {
        long result = iommu.device().ioctl(command.word(), Libc.readOnly(iommu.arena(), command.prepare(iommu)));
        if (command.answers()) {
            fails(Errno.EFAULT, result);
        } else {
            succeeds(result);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.Commands#known")
    void noAlignmentIsAskedFor(Commands command, Iommu iommu) {
        MemorySegment structure = command.prepare(iommu);
        MemorySegment argument = iommu.arena().allocate(structure.byteSize() + 1, 8).asSlice(1);
        argument.copyFrom(structure);
        succeeds(iommu.device().ioctl(command.word(), argument));
    }

    @Test
    void theTailIsLookedAtBeforeAnythingElse(Iommu iommu) {
        MemorySegment argument = extended(Destroy.allocate(iommu.arena()).id(99).segment(), 8, iommu);
        argument.set(Layouts.U64, 8, -1);
        fails(Errno.E2BIG, iommu.device().ioctl(Destroy.COMMAND, argument));
    }

    @Test
    void noSizeIsTooLarge(Iommu iommu) {
        MemorySegment argument = extended(IoasAlloc.allocate(iommu.arena()).segment(), 2 * PAGE, iommu);
        succeeds(iommu.device().ioctl(IoasAlloc.COMMAND, argument));

        argument.set(Layouts.U8, argument.byteSize() - 1, (byte) 1);
        fails(Errno.E2BIG, iommu.device().ioctl(IoasAlloc.COMMAND, argument));
    }

    @Test
    void theSizeIsGivenBackAsItCame(Iommu iommu) {
        MemorySegment argument = extended(IoasAlloc.allocate(iommu.arena()).segment(), 8, iommu);
        succeeds(iommu.device().ioctl(IoasAlloc.COMMAND, argument));
        assertEquals(IoasAlloc.SIZE + 8, argument.get(Layouts.U32, 0));
    }

    @Test
    void anAllocationThatCannotAnswerIsUndone(Iommu iommu) {
        MemorySegment argument = Libc.readOnly(iommu.arena(), IoasAlloc.allocate(iommu.arena()).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(IoasAlloc.COMMAND, argument));
        assertEquals(1, iommu.allocate().value());
    }

    @Test
    void aMappingThatCannotAnswerIsMade(Iommu iommu) {
        var ioas = iommu.allocate();
        MemorySegment argument = Libc.readOnly(iommu.arena(), iommu.mapAt(ioas, 0x1000, 0x1000).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(IoasMap.COMMAND, argument));
        assertEquals(0x1000, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void everyReservedFieldIsLookedAt(Iommu iommu) {
        var ioas = iommu.allocate();
        fails(Errno.EOPNOTSUPP, IoasAllowIovas.allocate(iommu.arena()).ioasId(ioas).reserved(1).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, iommu.mapAt(ioas, 0x1000, 0x1000).reserved(1).tryCall(iommu.device()));
    }

    private static MemorySegment sized(MemorySegment structure, long size) {
        structure.set(Layouts.U32, 0, (int) size);
        return structure;
    }

    private static MemorySegment extended(MemorySegment structure, long tail, Iommu iommu) {
        MemorySegment longer = iommu.arena().allocate(structure.byteSize() + tail, 8).copyFrom(structure);
        return sized(longer, longer.byteSize());
    }

    @Test
    void theFileIsCalledAndNothingElse(Iommu iommu) {
        OpenFile file = iommu.device().file();
        MemorySegment bytes = iommu.arena().allocate(8);
        fails(Errno.EINVAL, file.read(bytes));
        fails(Errno.EINVAL, file.write(bytes));
        fails(Errno.EINVAL, file.readAt(0, bytes));
        fails(Errno.EINVAL, file.writeAt(0, bytes));
        assertTrue(file.awaitReadable(0), "whoever waits for what never comes need not wait");
    }

    @Test
    @OnKernel(until = "6.17")
    void noPageOfItIsMapped(Iommu iommu) {
        OpenFile file = iommu.device().file();
        assertEquals(Errno.ENODEV, assertThrows(UapiException.class, () -> file.map(0, 4096, iommu.arena())).errno());
    }
}
