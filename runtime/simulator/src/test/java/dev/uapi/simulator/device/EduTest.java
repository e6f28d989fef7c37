package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.hardware.VtdIommu;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The device that is there to be learnt from: what it does with its registers, with memory and with interrupts.
@Timeout(20)
final class EduTest {
    private static final int BUFFER = 0x40000;
    private static final int SOURCE = 0x100000;
    private static final int TARGET = 0x200000;

    private final Rig rig = new Rig(new Machine(Kernel.DEFAULT), new VtdIommu());

    private void copy(int from, int to, int bytes, int command) {
        rig.set(0x80, from);
        rig.set(0x88, to);
        rig.set(0x90, bytes);
        rig.set(0x98, command);
        await(() -> (rig.get(0x98) & 1) == 0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private List<String> faults() {
        return rig.machine.faults().stream().map(DmaFault::toString).toList();
    }

    @Test
    void itsRegistersAnswerAsTheRealOnesDo() {
        rig.bind();
        assertEquals(0x010000ed, rig.get(0x00));
        rig.set(0x04, 0x12345678);
        assertEquals(0xedcba987, rig.get(0x04));
        assertEquals(-1, rig.get(0x0c));
        assertEquals(-1, rig.get(0x60));

        MemorySegment wide = rig.arena.allocate(8, 8);
        assertEquals(8, rig.registers().readAt(0, wide));
        assertEquals(-1, wide.get(Layouts.U64, 0), "registers in front of 0x80 are 32 bits wide");
        assertEquals(8, rig.registers().readAt(0x80, wide));
        assertEquals(0, wide.get(Layouts.U64, 0));
        assertEquals(1, rig.registers().readAt(0, wide.asSlice(0, 1)));
        assertEquals(0, wide.get(Layouts.U8, 0), "narrow accesses do not arrive");
    }

    @Test
    void itComputesFactorials() {
        rig.bind();
        rig.set(0x08, 10);
        await(() -> (rig.get(0x20) & 1) == 0);
        assertEquals(3_628_800, rig.get(0x08));
    }

    @Test
    void memoryGoesInAndOut() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        MemorySegment source = rig.page(ioas, SOURCE, Rig.READ);
        MemorySegment target = rig.page(ioas, TARGET, Rig.BOTH);
        source.setString(0, "what is mapped is reached");

        copy(SOURCE, BUFFER, 26, 1);
        copy(BUFFER, TARGET, 26, 3);
        assertEquals("what is mapped is reached", target.getString(0));
        assertEquals(List.of(), rig.machine.faults());
    }

    @Test
    void theIommuStopsWhatIsNotMappedOrNotPermitted() {
        rig.bind();
        IoasId ioas = rig.space();
        copy(SOURCE, BUFFER, 8, 1);
        rig.attach(ioas.value());
        MemorySegment readOnly = rig.page(ioas, SOURCE, Rig.READ).fill((byte) 7);
        copy(SOURCE, BUFFER, 8, 1);
        copy(BUFFER, SOURCE, 8, 3);
        copy(BUFFER, TARGET, 8, 3);
        MemorySegment target = rig.page(ioas, TARGET, Rig.BOTH);
        rig.unmap(ioas, TARGET);
        copy(BUFFER, TARGET, 8, 3);

        assertEquals(7, readOnly.get(Layouts.U8, 0));
        assertEquals(0, target.get(Layouts.U8, 0));
        assertEquals(
                List.of(
                        "read from 0x100000: NOT_ATTACHED",
                        "write to 0x100000: NOT_PERMITTED",
                        "write to 0x200000: NOT_MAPPED",
                        "write to 0x200000: NOT_MAPPED"),
                faults());
    }

    @Test
    void anAccessAcrossTheEndOfAMappingIsDoneInPart() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        MemorySegment source = rig.page(ioas, SOURCE, Rig.BOTH).fill((byte) 5);
        MemorySegment target = rig.page(ioas, TARGET, Rig.BOTH);
        copy(SOURCE, BUFFER, 16, 1);
        copy(BUFFER, TARGET + Rig.PAGE - 4, 16, 3);

        assertEquals(5, source.get(Layouts.U8, 0));
        assertEquals(0x05050505, target.get(Layouts.U32, Rig.PAGE - 4));
        assertEquals(List.of("write to 0x201000: NOT_MAPPED"), faults());
    }

    @Test
    void withoutTheBusItReachesNothing() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        rig.page(ioas, SOURCE, Rig.BOTH).fill((byte) 5);
        MemorySegment target = rig.page(ioas, TARGET, Rig.BOTH);
        copy(SOURCE, BUFFER, 8, 1);
        assertEquals(2, rig.registers().writeAt(Regions.offset(Regions.CONFIG) + 4, rig.arena.allocateFrom(Layouts.U16, (short) 2)));
        copy(BUFFER, TARGET, 8, 3);

        assertEquals(0, target.get(Layouts.U8, 0));
        assertEquals(List.of(), rig.machine.faults(), "the IOMMU does not even hear of it");
    }

    @Test
    void aCopyBeyondItsBufferIsNotDone() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        rig.page(ioas, SOURCE, Rig.BOTH);
        for (int count : new int[] {Rig.PAGE, -1, Integer.MAX_VALUE}) {
            copy(SOURCE, BUFFER, count, 1);
        }
        copy(SOURCE, BUFFER - 1, 8, 1);
        assertEquals(List.of(), rig.machine.faults());
        assertEquals(0, rig.get(0x98) & 1);
    }

    @Test
    void mappedRegistersWorkWithoutACall() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        MemorySegment source = rig.page(ioas, SOURCE, Rig.BOTH);
        source.setString(0, "through the window");
        try (Arena window = Arena.ofShared()) {
            MemorySegment bar = rig.registers().map(0, 1 << 20, window);
            assertEquals(0x010000ed, bar.get(Layouts.U32, 0));
            bar.set(Layouts.U32, 4, 5);
            await(() -> bar.get(Layouts.U32, 4) == ~5);
            assertEquals(~5, bar.get(Layouts.U32, 4));

            start(bar, SOURCE, BUFFER, 1);
            MemorySegment target = rig.page(ioas, TARGET, Rig.BOTH);
            start(bar, BUFFER, TARGET, 3);
            assertEquals("through the window", target.getString(0));
        }
    }

    private static void start(MemorySegment bar, long from, long to, int command) {
        bar.set(Layouts.U64, 0x80, from);
        bar.set(Layouts.U64, 0x88, to);
        bar.set(Layouts.U64, 0x90, 32);
        bar.set(Layouts.U32, 0x98, command);
        await(() -> (bar.get(Layouts.U32, 0x98) & 1) == 0);
    }

    @Test
    void onlyTheRegionIsMapped() {
        assertEquals("EINVAL", refusedMapping(0, 4096), "not bound yet");
        rig.bind();
        for (long[] part : new long[][] {{0, 0x101000}, {0x100000, 4096}, {0x800, 4096}, {0, 0}, {1L << 40, 4096}, {7L << 40, 4096}}) {
            assertEquals("EINVAL", refusedMapping(part[0], part[1]));
        }
        assertEquals(100, rig.registers().map(0xff000, 100, rig.arena).byteSize());
    }

    private String refusedMapping(long offset, long length) {
        return assertThrows(UapiException.class, () -> rig.registers().map(offset, length, rig.arena)).errno().name();
    }

    @Test
    void beforeItIsBoundNothingWorks() {
        MemorySegment word = rig.arena.allocate(4, 4);
        Rig.fails(Errno.EINVAL, rig.registers().readAt(0, word));
        Rig.fails(Errno.EINVAL, rig.registers().writeAt(0, word));
        Rig.fails(Errno.EINVAL, rig.device.ioctl(0x3b6b, MemorySegment.NULL));
        Rig.fails(Errno.EINVAL, rig.device.ioctl(0x1234, 0));
    }

    @AfterEach
    void switchOff() {
        rig.close();
    }
}
