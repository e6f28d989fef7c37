package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Pages;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Closing in the wrong order is refused, and says what to close first; in the right one it works.
final class LifetimeTest {
    private static final long PAGE = Pages.size();
    private static final Iova PLACE = new Iova(0x10000);

    private final List<Long> refused = new ArrayList<>();
    private final ScriptedDevice device = new ScriptedDevice((command, structure) -> {
        if (command == IoasAlloc.COMMAND) {
            IoasAlloc.at(structure).outIoasId(new IoasId(7));
        }
        return refused.contains(command) ? Errno.EBUSY.result() : 0;
    });
    private final Iommufd iommu = Iommufd.over(device);
    private final Ioas ioas = iommu.allocateIoas();

    private static void refuses(String message, Executable closing) {
        assertEquals(message, assertThrows(InUseException.class, closing).getMessage());
    }

    @Test
    void anArenaStaysWhileItsMemoryIsMapped() {
        DmaArena arena = DmaArena.open();
        MemorySegment memory = arena.allocate(16);
        Mapping mapping = ioas.mapAt(PLACE, memory, Access.READ);

        refuses("the arena cannot be closed: 0x10 bytes at IOVA 0x10000 of IOAS 7 is memory of it: unmap that first", arena::close);
        memory.set(Layouts.U8, 0, (byte) 1);
        mapping.close();
        arena.close();
        assertFalse(memory.scope().isAlive());
    }

    @Test
    void anArenaIsLetGoByWhateverUnmaps() {
        List<Runnable> ways = List.of(
                () -> ioas.unmap(PLACE, 16),
                ioas::unmapAll,
                () -> ioas.mapAt(PLACE, Arena.global().allocate(16), Access.READ),
                ioas::close);
        for (Runnable way : ways) {
            DmaArena arena = DmaArena.open();
            ioas.mapAt(PLACE, arena.allocate(16), Access.READ);
            assertThrows(InUseException.class, arena::close);
            way.run();
            arena.close();
        }
    }

    @Test
    void anArenaIsLetGoByClosingEverything() {
        DmaArena arena = DmaArena.open();
        ioas.map(arena.allocate(16), Access.READ);
        iommu.close();
        arena.close();
    }

    @Test
    void aRefusedMappingHoldsNothing() {
        refused.add(IoasMap.COMMAND);
        DmaArena arena = DmaArena.open();
        assertThrows(UapiException.class, () -> ioas.map(arena.allocate(16), Access.READ));
        arena.close();
    }

    @Test
    void aRefusedUnmappingHoldsOn() {
        DmaArena arena = DmaArena.open();
        Mapping mapping = ioas.map(arena.allocate(16), Access.READ);
        refused.add(IoasUnmap.COMMAND);
        assertThrows(UapiException.class, mapping::close);
        assertThrows(InUseException.class, arena::close);

        refused.clear();
        mapping.close();
        arena.close();
    }

    @Test
    void anArenaIsClosedOnce() {
        DmaArena arena = DmaArena.open();
        arena.close();
        for (int i = 0; i < 2; i++) {
            IllegalStateException closed = assertThrows(IllegalStateException.class, arena::close);
            assertSame(IllegalStateException.class, closed.getClass());
        }
    }

    @Test
    void memoryThatHasEndedIsNotMapped() {
        MemorySegment ended;
        MemorySegment endedToo;
        try (Arena arena = Arena.ofConfined(); DmaArena dma = DmaArena.open()) {
            ended = arena.allocate(16);
            endedToo = dma.allocate(16);
        }
        for (MemorySegment memory : List.of(ended, endedToo)) {
            String message = assertThrows(IllegalStateException.class, () -> ioas.map(memory, Access.READ)).getMessage();
            assertEquals("the memory has ended: its arena is closed", message);
        }
        assertFalse(device.commands().contains(IoasMap.COMMAND));
    }

    @Test
    void noDeviceIsLetAtMemoryThatHasEnded() {
        try (Arena arena = Arena.ofConfined()) {
            ioas.mapAt(PLACE, arena.allocate(16), Access.READ);
        }

        String message = assertThrows(IllegalStateException.class, () -> ioas.use("a device comes", "no")).getMessage();
        assertEquals("0x10 bytes at IOVA 0x10000 of IOAS 7 is memory of an arena that was closed: unmap it first", message);
        ioas.unmapAll();
        ioas.use("a device comes", "no").close();
    }

    @Test
    void aBufferIsUnmappedBeforeItsMemoryEnds() {
        DmaBuffer buffer = ioas.allocateAt(PLACE, 100, Access.READ_WRITE);
        assertEquals(100, buffer.memory().byteSize());
        assertEquals(0, buffer.memory().address() % PAGE);
        assertEquals(PAGE, buffer.mapping().length());

        buffer.close();
        buffer.close();
        assertThrows(IllegalStateException.class, () -> buffer.memory().get(Layouts.U8, 0));
        assertEquals(1, device.commands().stream().filter(command -> command == IoasUnmap.COMMAND).count());
    }

    @Test
    void aBufferThatCannotBeUnmappedStays() {
        DmaBuffer buffer = ioas.allocate(1, Access.READ);
        refused.add(IoasUnmap.COMMAND);
        assertThrows(UapiException.class, buffer::close);
        assertEquals(0, buffer.memory().get(Layouts.U8, 0));

        refused.clear();
        buffer.close();
        assertFalse(buffer.memory().scope().isAlive());
    }

    @Test
    void aBufferStaysWhileACopyIsMapped() {
        DmaBuffer buffer = ioas.allocateAt(PLACE, PAGE, Access.READ);
        Mapping copy = ioas.copyAt(new Iova(0x30000), buffer.mapping(), Access.READ);
        String copied = "0x" + Long.toHexString(PAGE) + " bytes at IOVA 0x30000";

        refuses("the arena cannot be closed: " + copied + " of IOAS 7 is memory of it: unmap that first", buffer::close);
        assertEquals(0, buffer.memory().get(Layouts.U8, 0));
        copy.close();
        buffer.close();
        assertFalse(buffer.memory().scope().isAlive());
    }

    @Test
    void aBufferThatCannotBeMappedLeavesNothing() {
        refused.add(IoasMap.COMMAND);
        assertThrows(UapiException.class, () -> ioas.allocate(1, Access.READ));
        assertThrows(IllegalArgumentException.class, () -> ioas.allocate(0, Access.READ));
        assertThrows(IllegalArgumentException.class, () -> ioas.allocate(-1, Access.READ));
    }

    @Test
    void aBufferKnowsWhereItsBytesAre() {
        DmaBuffer buffer = ioas.allocateAt(PLACE, 100, Access.READ);
        assertEquals(new Iova(0x10063), buffer.iova(99));
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.iova(100));
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.iova(-1));
    }

    @Test
    void anAddressSpaceThatADeviceIsAttachedToSaysSo() {
        refused.add(Destroy.COMMAND);
        assertSame(UapiException.class, assertThrows(RuntimeException.class, ioas::close).getClass());

        try (Use _ = ioas.use("vfio0 is attached to it", "detach the device first")) {
            InUseException refusal = assertThrows(InUseException.class, ioas::close);
            assertEquals("IOAS 7 cannot be closed: vfio0 is attached to it: detach the device first", refusal.getMessage());
            assertTrue(refusal.getCause() instanceof UapiException busy && busy.errno() == Errno.EBUSY);
        }
        refused.clear();
        ioas.close();
    }

    @Test
    void theOpenFileStaysWhileADeviceIsBound() {
        Use first = iommu.use("vfio0 is bound to it", "close the device first");
        Use second = iommu.use("vfio1 is bound to it", "close that one first");
        first.close();
        first.close();
        refuses("/dev/iommu cannot be closed: vfio1 is bound to it: close that one first", iommu::close);
        assertFalse(device.isClosed());

        second.close();
        iommu.close();
        iommu.close();
        assertTrue(device.isClosed());
        assertThrows(IllegalStateException.class, () -> iommu.use("vfio2 comes late", "no"));
    }
}
