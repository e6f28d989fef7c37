package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IoasTest {
    private final ScriptedDevice device = ScriptedDevice.agreeing();
    private final Ioas ioas = Iommufd.over(device).allocateIoas();

    @Test
    void memoryOnTheHeapIsRefused() {
        MemorySegment heap = MemorySegment.ofArray(new byte[16]);

        String message = assertThrows(IllegalArgumentException.class, () -> ioas.map(heap, Access.READ)).getMessage();
        assertEquals("memory on the Java heap moves and cannot be mapped: allocate it from an Arena", message);
        assertFalse(device.commands().contains(IoasMap.COMMAND));
    }

    @Test
    void readOnlyMemoryIsNotMappedForWriting() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16).asReadOnly();

            assertThrows(IllegalArgumentException.class, () -> ioas.map(memory, Access.READ_WRITE));
            assertThrows(IllegalArgumentException.class, () -> ioas.mapAt(new Iova(0), memory, Access.WRITE));
            assertEquals(16, ioas.map(memory, Access.READ).length());
        }
    }

    @Test
    void accessBecomesFlags() {
        assertEquals(IoasMapFlags.READABLE, Access.READ.placed());
        assertEquals(IoasMapFlags.WRITEABLE, Access.WRITE.placed());
        assertEquals(IoasMapFlags.of(IoasMapFlags.READABLE, IoasMapFlags.WRITEABLE), Access.READ_WRITE.placed());
        assertEquals(IoasMapFlags.of(IoasMapFlags.READABLE, IoasMapFlags.FIXED_IOVA), Access.READ.fixed());
    }

    @Test
    void memoryStaysReachableWhileItIsMapped() {
        WeakReference<MemorySegment> memory = mapForgotten(0x1000);

        collectGarbage();
        assertTrue(memory.get() != null);
        ioas.unmap(new Iova(0x1000), 16);
        assertCollected(memory);
    }

    @Test
    void memoryStaysReachableWhileACopyIsMapped() {
        WeakReference<MemorySegment> memory = mapForgotten(0x1000);
        ioas.copyAt(new Iova(0x8000), ioas, new Iova(0x1008), 4, Access.READ);
        ioas.unmap(new Iova(0x1000), 16);

        collectGarbage();
        assertTrue(memory.get() != null);
        ioas.unmapAll();
        assertCollected(memory);
    }

    @Test
    void memoryIsLetGoWithItsAddressSpace() {
        WeakReference<MemorySegment> memory = mapForgotten(0x1000);
        ioas.close();

        assertCollected(memory);
    }

    @Test
    void aRefusedUnmappingKeepsTheMapping() {
        boolean[] busy = {true};
        Ioas held = Iommufd.over(new ScriptedDevice((command, structure) ->
                command == IoasUnmap.COMMAND && busy[0] ? Errno.EBUSY.result() : 0)).allocateIoas();
        try (Arena arena = Arena.ofConfined()) {
            Mapping mapping = held.map(arena.allocate(16), Access.READ);

            assertEquals(Errno.EBUSY, assertThrows(UapiException.class, mapping::close).errno());
            assertTrue(mapping.isMapped());
            busy[0] = false;
            mapping.close();
            assertFalse(mapping.isMapped());
        }
    }

    @Test
    void closingTwiceUnmapsOnce() {
        try (Arena arena = Arena.ofConfined()) {
            Mapping mapping = ioas.map(arena.allocate(16), Access.READ);
            mapping.close();
            mapping.close();
        }

        assertEquals(List.of(IoasUnmap.COMMAND), device.commands().stream().filter(command -> command == IoasUnmap.COMMAND).toList());
    }

    @Test
    void copiesStayInOneOpenFile() {
        Ioas stranger = Iommufd.over(ScriptedDevice.agreeing()).allocateIoas();

        assertThrows(IllegalArgumentException.class, () -> ioas.copy(stranger, new Iova(0), 16, Access.READ));
    }

    @Test
    void closingClosesTheDevice() {
        Iommufd.over(device).close();

        assertTrue(device.isClosed());
    }

    private WeakReference<MemorySegment> mapForgotten(long iova) {
        MemorySegment memory = Arena.ofAuto().allocate(16);
        ioas.mapAt(new Iova(iova), memory, Access.READ);
        return new WeakReference<>(memory);
    }

    private static void collectGarbage() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        assertCollected(garbage);
    }

    private static void assertCollected(WeakReference<?> reference) {
        for (int attempt = 0; attempt < 100 && reference.get() != null; attempt++) {
            System.gc();
        }
        assertTrue(reference.get() == null);
    }
}
