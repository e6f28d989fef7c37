package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.EventFd;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import dev.uapi.vfio.basic.IrqSetFlags;
import dev.uapi.vfio.basic.PciIrqIndex;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A device that is taken away.
final class UnplugTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long LIVENESS = 4;
    private static final long SOURCE = 0x80;
    private static final long DESTINATION = 0x88;
    private static final int BUFFER = 0x40000;
    private static final long COUNT = 0x90;
    private static final long START = 0x98;

    private final Machine machine = new Machine(Kernel.DEFAULT);
    private final Rig rig = new Rig(machine, new VtdIommu());

    private boolean unplugged() throws InterruptedException {
        return machine.unplug(rig.slot, Duration.ZERO);
    }

    private void listen(EventFd requests) {
        DeviceSetIrqs argument = DeviceSetIrqs.allocate(rig.arena, Integer.BYTES)
                .flags(IrqSetFlags.DATA_EVENTFD.with(IrqSetFlags.ACTION_TRIGGER)).index(PciIrqIndex.REQ_IRQ_INDEX.value()).count(1);
        argument.data().set(Layouts.U32, 0, requests.fd());
        Rig.succeeds(argument.tryCall(rig.device));
    }

    @Test
    void nobodyOpensItAnyMore() throws InterruptedException {
        rig.device.close();
        assertTrue(unplugged());
        DeviceUnavailableException gone = assertThrows(DeviceUnavailableException.class, () -> machine.open(rig.slot));
        assertEquals(Errno.ENOENT, gone.errno());
    }

    @Test
    void whoHasItOpenKeepsIt() throws InterruptedException {
        rig.bind();
        assertFalse(unplugged());
        assertThrows(DeviceUnavailableException.class, () -> machine.open(rig.slot));
        rig.set(LIVENESS, 1);
        assertEquals(~1, rig.get(LIVENESS));
        rig.device.close();
        assertTrue(unplugged());
    }

    @Test
    void aFileThatIsNotBoundKeepsItAsWell() throws InterruptedException {
        assertFalse(unplugged());
        Rig.succeeds(rig.binding().tryCall(rig.device));
        rig.device.close();
        rig.device.close();
        assertTrue(unplugged());
    }

    @Test
    void whoListensIsAskedForItEachTime() throws InterruptedException {
        rig.bind();
        try (EventFd requests = EventFd.open()) {
            assertFalse(unplugged());
            listen(requests);
            assertEquals(0, requests.await(Duration.ZERO));
            assertFalse(unplugged());
            assertFalse(unplugged());
            assertEquals(2, requests.await(Duration.ZERO));
        }
    }

    @Test
    void whatIsPulledOutReadsAsOnes() throws InterruptedException {
        rig.bind();
        rig.set(LIVENESS, 1);
        MemorySegment mapped = rig.registers().map(0, Rig.PAGE, rig.arena);
        assertFalse(machine.pullOut(rig.slot, Duration.ZERO));
        assertEquals(-1, rig.get(LIVENESS));
        rig.set(LIVENESS, 1);
        assertEquals(-1, rig.get(LIVENESS));
        assertEquals(-1, mapped.get(Layouts.U32, LIVENESS));
        assertEquals("3412e811fffbffffffffffffffffffff0000a0fe", config(0, 20));
        assertEquals("ffffffffffffffff0000000040ffffffffffffff", config(40, 20));
        assertEquals("ff0080ff00000000000000000000ffff", config(64, 16));
    }

    private String config(long offset, int length) {
        MemorySegment bytes = rig.arena.allocate(length);
        assertEquals(length, rig.registers().readAt(Regions.offset(Regions.CONFIG) + offset, bytes));
        return HexFormat.of().formatHex(bytes.toArray(ValueLayout.JAVA_BYTE));
    }

    @Test
    void whatIsPulledOutReachesNothing() throws InterruptedException {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        MemorySegment page = rig.page(ioas, 0, Rig.BOTH).fill((byte) 1);
        assertFalse(machine.pullOut(rig.slot, Duration.ZERO));
        rig.set(SOURCE, BUFFER);
        rig.set(DESTINATION, 0);
        rig.set(COUNT, Rig.PAGE / 2);
        rig.set(START, 1 | 2);
        rig.detach();
        rig.attach(ioas.value());
        rig.unmap(ioas, 0);
        rig.device.close();
        assertTrue(unplugged());
        assertEquals(-1, page.mismatch(rig.arena.allocate(Rig.PAGE).fill((byte) 1)));
        assertEquals(List.of(), machine.faults());
    }

    @Test
    void whoUnplugsItWaitsForAllToClose() throws InterruptedException {
        VfioFile second = machine.open(rig.slot);
        Thread closing = Thread.ofPlatform().start(() -> {
            rig.device.close();
            second.close();
        });
        assertTrue(machine.unplug(rig.slot, LONG));
        closing.join();
    }

    @AfterEach
    void close() {
        rig.close();
    }
}
