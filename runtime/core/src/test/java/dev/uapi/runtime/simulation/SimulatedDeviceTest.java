package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.GuardedMemory;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.Release;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulatedDeviceTest {
    private final Arena arena = Arena.ofConfined();
    private final ToyDevice device = new ToyDevice();

    @AfterEach
    void close() {
        arena.close();
        device.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0x3b7f, 0x3b86, 0x3bff, 0x3c00, 0})
    void aNumberOutsideTheTableIsRefusedAtOnce(long command) {
        assertEquals(Errno.ENOTTY.result(), device.ioctl(command, MemorySegment.NULL));
        assertEquals(Errno.ENOTTY.result(), device.ioctl(command, structure(8, 8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0x3b83, 0xc0083b81L, 0x4481, 0x3b81_0000_0081L})
    void aSlotOfTheTableHasItsArgumentReadFirst(long command) {
        assertEquals(Errno.EFAULT.result(), device.ioctl(command, MemorySegment.NULL));
        assertEquals(Errno.ENOTTY.result(), device.ioctl(command, structure(8, 8)));
        assertEquals(Optional.of(Errno.ENOTTY), device.lastCause().map(Cause::errno));
    }

    @Test
    void theBehaviourMayKnowOfMoreSlots() {
        try (ToyDevice wide = new ToyDevice(Kernel.DEFAULT, new ProcessMemory(), 0x95)) {
            assertEquals(Errno.EFAULT.result(), wide.ioctl(0x3b95, MemorySegment.NULL));
            assertEquals(Errno.ENOTTY.result(), wide.ioctl(0x3b96, MemorySegment.NULL));
        }
    }

    @Test
    void aDeviceMayRefuseUnknownCommandsInItsOwnWay() {
        try (SimulatedDevice strict = new StrictDevice()) {
            assertEquals(Errno.EINVAL.result(), strict.ioctl(0x3b85, 0));
            assertEquals(Optional.of("0x3b85"), strict.lastCause().map(Cause::command));
        }
    }

    @Test
    void anOlderKernelHasFewerCommandsAndShorterStructures() {
        Kernel old = Kernel.DEFAULT.withRelease(Release.parse("6.12"));
        try (ToyDevice before = new ToyDevice(old, new ProcessMemory(), 0)) {
            assertEquals(Errno.ENOTTY.result(), before.ioctl(ToyDevice.TAKE, MemorySegment.NULL));
            MemorySegment grown = structure(24, 24);
            grown.set(Layouts.U8, 16, (byte) 1);
            assertEquals(Errno.E2BIG.result(), before.ioctl(ToyDevice.GROWN, grown));
            grown.set(Layouts.U8, 16, (byte) 0);
            assertEquals(0, before.ioctl(ToyDevice.GROWN, grown));
            assertEquals(0, grown.get(Layouts.U8, 16), "what the kernel played does not know it does not write");
            grown.set(Layouts.U8, 16, (byte) 1);
            assertEquals(0, device.ioctl(ToyDevice.GROWN, grown));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 7})
    void lessThanTheMinimumIsTooSmall(int size) {
        assertEquals(Errno.EINVAL.result(), device.ioctl(ToyDevice.GROWN, structure(24, size)));
        assertEquals(Optional.of(Cause.tooSmall("TOY_GROWN")), device.lastCause());
    }

    @Test
    void missingBytesAreZeroAndAreNotAnswered() {
        MemorySegment argument = structure(24, 12);
        argument.asSlice(12).fill((byte) 0x55);
        assertEquals(0, device.ioctl(ToyDevice.GROWN, argument));
        assertEquals(0x01010101, argument.get(Layouts.U32, 8));
        assertEquals(0x55555555, argument.get(Layouts.U32, 12));
        assertEquals(12, argument.get(Layouts.U32, 0));
    }

    @Test
    void aLongerStructureEndsInZeros() {
        MemorySegment argument = structure(4096, 4096);
        assertEquals(0, device.ioctl(ToyDevice.GROWN, argument));
        assertEquals(4096, argument.get(Layouts.U32, 0));
        argument.set(Layouts.U8, 4095, (byte) 1);
        assertEquals(Errno.E2BIG.result(), device.ioctl(ToyDevice.GROWN, argument));
        assertEquals(Optional.of(Cause.unknownTail("TOY_GROWN")), device.lastCause());
    }

    @Test
    void theFirstOffenceInTheTailDecides() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            MemorySegment argument = guarded.beforeLastPage(32);
            argument.set(Layouts.U32, 0, -1);
            assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.GROWN, argument));
            argument.set(Layouts.U8, 31, (byte) 1);
            assertEquals(Errno.E2BIG.result(), device.ioctl(ToyDevice.GROWN, argument));
        }
    }

    @Test
    void theTailIsLookedAtBeforeTheCommandIs() {
        MemorySegment argument = structure(16, 16);
        argument.set(Layouts.U32, 4, 99);
        argument.set(Layouts.U8, 15, (byte) 1);
        assertEquals(Errno.E2BIG.result(), device.ioctl(ToyDevice.DESTROY, argument));
    }

    @Test
    void onlyWhatTheCallerGaveNeedBeReadable() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            MemorySegment argument = guarded.beforeLastPage(12);
            argument.set(Layouts.U32, 0, 12);
            assertEquals(0, device.ioctl(ToyDevice.GROWN, argument));
            argument.set(Layouts.U32, 0, 16);
            assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.GROWN, argument));
            assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.GROWN, guarded.beforeLastPage(3).address()));
        }
    }

    @Test
    void nothingIsWrittenOnAnErrorUnlessTheDescriptionSaysSo() {
        MemorySegment argument = structure(24, 24);
        argument.set(Layouts.U32, 4, 2);
        assertEquals(Errno.ENODEV.result(), device.ioctl(ToyDevice.GROWN, argument));
        assertEquals(0, argument.get(Layouts.U64, 8));
        argument.set(Layouts.U32, 4, 1);
        assertEquals(Errno.EMSGSIZE.result(), device.ioctl(ToyDevice.GROWN, argument));
        assertEquals(0x0101010101010101L, argument.get(Layouts.U64, 8));
        assertEquals(Optional.of(ToyDevice.TOO_FEW), device.lastCause());
    }

    @Test
    void commandsWithoutResponseTakeReadOnlyMemory() {
        device.ioctl(ToyDevice.MAKE, structure(12, 12));
        assertEquals(0, device.ioctl(ToyDevice.DESTROY, readOnly(8, 8, 1)));
        assertEquals(Errno.ENOENT.result(), device.ioctl(ToyDevice.DESTROY, readOnly(8, 8, 1)));
    }

    @Test
    void whatCannotBeAnsweredIsUndone() {
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.MAKE, readOnly(12, 12, 0)));
        MemorySegment argument = structure(12, 12);
        assertEquals(0, device.ioctl(ToyDevice.MAKE, argument));
        assertEquals(1, argument.get(Layouts.U32, 8), "the id is free again");
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.TAKE, readOnly(8, 8, 0)));
        assertEquals(0, device.taken);
    }

    @Test
    void whatIsKeptStaysDoneWithoutAnAnswer() {
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.TAKE, readOnly(8, 8, 1)));
        assertEquals(1, device.taken);
        assertEquals(Optional.of(Cause.badArgument("TOY_TAKE")), device.lastCause());
    }

    @Test
    void aFaultReplacesAnErrorThatWouldHaveBeenAnswered() {
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.GROWN, readOnly(24, 24, 1)));
        assertEquals(Errno.ENODEV.result(), device.ioctl(ToyDevice.GROWN, readOnly(24, 24, 2)));
    }

    @Test
    void anAnswerIsWrittenAsFarAsItCanBe() {
        try (GuardedMemory guarded = GuardedMemory.withLastReadOnly(2)) {
            MemorySegment argument = guarded.all().asSlice(GuardedMemory.PAGE - 12);
            argument.set(Layouts.U32, 0, 16);
            assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.GROWN, argument));
            assertEquals(0x01010101, argument.get(Layouts.U32, 8));
            assertEquals(0, argument.get(Layouts.U32, 12));
        }
    }

    @Test
    void roomMayBeLargerAndIsNotLookedAt() {
        MemorySegment argument = structure(24, 24).fill((byte) 0x55);
        argument.set(Layouts.U32, 0, 24);
        assertEquals(0, device.ioctl(ToyDevice.ROOM, argument));
        assertEquals(0x0909090909090909L, argument.get(Layouts.U64, 8));
        assertEquals(0x5555555555555555L, argument.get(Layouts.U64, 16));
        assertEquals(Errno.EINVAL.result(), device.ioctl(ToyDevice.ROOM, structure(8, 7)));
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.ROOM, MemorySegment.NULL));
    }

    @Test
    void aFixedStructureHasNoSize() {
        MemorySegment argument = structure(8, 0xffff);
        assertEquals(0, device.ioctl(ToyDevice.PLAIN, argument));
        assertEquals(0xffff, argument.get(Layouts.U32, 0));
        assertEquals(0x09090909, argument.get(Layouts.U32, 4));
        assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.PLAIN, MemorySegment.NULL));
    }

    @Test
    void aValueIsTheArgument() {
        assertEquals(21, device.ioctl(ToyDevice.HALVE, 42));
        assertEquals(Optional.empty(), device.lastCause());
        assertEquals(Errno.EDOM.result(), device.ioctl(ToyDevice.HALVE, 43));
        assertEquals(Optional.of(ToyDevice.ODD), device.lastCause());
        assertEquals(0, device.ioctl(ToyDevice.HALVE, MemorySegment.NULL));
    }

    @Test
    void severalFieldsMayBeAnsweredWhateverComesOfTheCommand() {
        MemorySegment argument = structure(16, 0);
        assertEquals(0, device.ioctl(ToyDevice.COUNT, argument));
        assertEquals(0x01010101_00000000L, argument.get(Layouts.U64, 0));
        assertEquals(0x01010101_00000000L, argument.get(Layouts.U64, 8));
        argument.set(Layouts.U32, 0, 1);
        assertEquals(Errno.ENODEV.result(), device.ioctl(ToyDevice.COUNT, argument));
        assertEquals(0x02020202, argument.get(Layouts.U32, 12));
    }

    @Test
    void whatNoCallNeedsNeedNotBeReadable() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            MemorySegment argument = guarded.beforeLastPage(12);
            argument.set(Layouts.U32, 0, 16);
            argument.set(Layouts.U32, 4, 12);
            assertEquals(0, device.ioctl(ToyDevice.NEED, argument));
            argument.set(Layouts.U32, 4, 16);
            assertEquals(Errno.EFAULT.result(), device.ioctl(ToyDevice.NEED, argument));
        }
    }

    @Test
    void anIdMayBeWhatIsReturned() {
        assertEquals(1, device.ioctl(ToyDevice.HATCH, 1));
        assertEquals(2, device.ioctl(ToyDevice.HATCH, 0));
        assertThrows(IllegalArgumentException.class, () -> device.ioctl(ToyDevice.HATCH, 2));
    }

    @Test
    void twoDevicesShareAnOpenFile() {
        try (SimulatedDevice guest = new GuestDevice(device)) {
            assertEquals(1, device.ioctl(ToyDevice.HATCH, 0));
            assertEquals(1, device.ioctl(GuestDevice.OBJECTS, 0));
            assertEquals(1, guest.ioctl(GuestDevice.OBJECTS, 0));
            assertEquals(2, guest.ioctl(ToyDevice.HATCH, 0));
            assertEquals(Errno.ENOTTY.result(), guest.ioctl(0x3b07, 0));
            try (SimulatedDevice strict = new StrictDevice(); SimulatedDevice stranger = new GuestDevice(strict)) {
                assertEquals(Errno.EINVAL.result(), stranger.ioctl(0x3b07, 0), "as the host refuses it");
            }
        }
        assertEquals(Errno.EBADF.result(), device.ioctl(ToyDevice.HATCH, 0));
    }

    @Test
    void aStructureMayBeNamedByItsAddress() {
        MemorySegment argument = structure(12, 12);
        assertEquals(0, device.ioctl(ToyDevice.MAKE, argument.address()));
        assertEquals(1, argument.get(Layouts.U32, 8));
    }

    @Test
    void refusesMemoryThatIsNotThere() {
        MemorySegment heap = MemorySegment.ofArray(new byte[12]);
        assertThrows(IllegalArgumentException.class, () -> device.ioctl(ToyDevice.MAKE, heap));
        MemorySegment freed;
        try (Arena other = Arena.ofConfined()) {
            freed = other.allocate(12);
        }
        assertThrows(IllegalStateException.class, () -> device.ioctl(ToyDevice.MAKE, freed));
    }

    @Test
    void refusesMemoryOfAnotherThread() throws InterruptedException {
        MemorySegment mine = structure(12, 12);
        List<Throwable> thrown = new ArrayList<>();
        Thread other = Thread.ofPlatform().start(() ->
                thrown.add(assertThrows(WrongThreadException.class, () -> device.ioctl(ToyDevice.MAKE, mine))));
        other.join();
        assertEquals(1, thrown.size());
    }

    @Test
    void afterClosingNothingIsThere() {
        ToyDevice other = new ToyDevice();
        other.ioctl(ToyDevice.MAKE, structure(12, 12));
        other.close();
        other.close();
        assertEquals(Errno.EBADF.result(), other.ioctl(ToyDevice.DESTROY, structure(8, 8)));
        assertEquals(Errno.EBADF.result(), other.ioctl(0, 0));
    }

    @Test
    void aCommandWordBelongsToOneCommand() {
        CommandTable table = new CommandTable(0x80, new DeviceBehaviour() {});
        SimulatedCommand command = new SimulatedCommand("TOY", 0x3b80, Convention.EXTENSIBLE, 8, 8, 8, call -> Outcome.done(), List.of());
        table.add(command);
        assertThrows(IllegalArgumentException.class, () -> table.add(command));
    }

    @Test
    void sizesThatMakeNoSenseAreRefused() {
        CommandHandler handler = call -> Outcome.done();
        assertThrows(IllegalArgumentException.class, () -> command(Convention.EXTENSIBLE, 3, 8, 8, handler));
        assertThrows(IllegalArgumentException.class, () -> command(Convention.ARGSZ, 16, 8, 8, handler));
        assertThrows(IllegalArgumentException.class, () -> command(Convention.ARGSZ, 8, 24, 16, handler));
    }

    private static SimulatedCommand command(Convention convention, long minimum, long known, long size, CommandHandler handler) {
        return new SimulatedCommand("TOY", 1, convention, minimum, known, size, handler, List.of());
    }

    @Test
    void callsTakeTurns() throws InterruptedException, ExecutionException {
        List<Future<List<Long>>> makers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                makers.add(executor.submit(() -> make(250)));
            }
        }
        List<Long> ids = new ArrayList<>();
        for (Future<List<Long>> maker : makers) {
            ids.addAll(maker.get());
        }
        assertEquals(LongStream.rangeClosed(1, 1000).boxed().toList(), ids.stream().sorted().toList());
    }

    @Test
    void theLastCauseIsThatOfTheThread() throws InterruptedException {
        device.ioctl(ToyDevice.HALVE, 43);
        Thread other = Thread.ofPlatform().start(() -> device.ioctl(ToyDevice.HALVE, 42));
        other.join();
        assertEquals(Optional.of(ToyDevice.ODD), device.lastCause());
    }

    private List<Long> make(int count) {
        List<Long> ids = new ArrayList<>();
        try (Arena own = Arena.ofConfined()) {
            MemorySegment argument = own.allocate(12);
            for (int i = 0; i < count; i++) {
                argument.set(Layouts.U32, 0, 12);
                device.ioctl(ToyDevice.MAKE, argument);
                ids.add((long) argument.get(Layouts.U32, 8));
            }
        }
        return ids;
    }

    private MemorySegment structure(long length, int size) {
        MemorySegment structure = arena.allocate(length);
        structure.set(Layouts.U32, 0, size);
        return structure;
    }

    private MemorySegment readOnly(long length, int size, int second) {
        return GuardedMemory.readOnly(arena, length, content -> {
            content.set(Layouts.U32, 0, size);
            content.set(Layouts.U32, 4, second);
        });
    }

    /// Answers on the open file of another device whether there are objects.
    private static final class GuestDevice extends SimulatedDevice {
        private static final long OBJECTS = 0x3b01;

        GuestDevice(SimulatedDevice host) {
            super(host, new DeviceBehaviour() {}, 0);
            byValue("GUEST_OBJECTS", OBJECTS, call -> Outcome.answer(call.objects().isEmpty() ? 0 : 1));
        }
    }

    /// Knows no command.
    private static final class StrictDevice extends SimulatedDevice {
        StrictDevice() {
            super(Kernel.DEFAULT, new ProcessMemory(), new DeviceBehaviour() {}, 0x80);
        }

        @Override
        protected Cause unknownCommand(String command) {
            return new Cause(command, "unknown_command", Errno.EINVAL, "this cannot be told from a wrong argument");
        }
    }
}
