package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessMemoryTest {
    /// Both ways of the kernel, where it has both.
    static Stream<UserMemory> ways() {
        Stream<UserMemory> everywhere = Stream.of(new PipeMemory(), new ProcessMemory());
        return CrossMemory.works() ? Stream.concat(Stream.of(new CrossMemory()), everywhere) : everywhere;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void copiesBothWays(UserMemory memory) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment there = arena.allocateFrom("over there");
            MemorySegment here = arena.allocate(there.byteSize());
            assertEquals(there.byteSize(), memory.read(there.address(), here));
            assertEquals("over there", here.getString(0));
            here.setString(0, "from here!");
            assertEquals(there.byteSize(), memory.write(there.address(), here));
            assertEquals("from here!", there.getString(0));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsUpToTheFirstPageThatCannotBeRead(UserMemory memory) {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(2); Arena arena = Arena.ofConfined()) {
            MemorySegment edge = guarded.beforeLastPage(10).fill((byte) 7);
            MemorySegment here = arena.allocate(16);
            assertEquals(10, memory.read(edge.address(), here));
            assertEquals(7, here.get(Layouts.U8, 9));
            assertEquals(0, here.get(Layouts.U8, 10));
            assertEquals(0, memory.read(edge.address() + 10, here));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void writesUpToTheFirstPageThatCannotBeWritten(UserMemory memory) {
        try (GuardedMemory guarded = GuardedMemory.withLastReadOnly(2); Arena arena = Arena.ofConfined()) {
            MemorySegment edge = guarded.beforeLastPage(10);
            MemorySegment here = arena.allocate(16).fill((byte) 7);
            assertEquals(10, memory.write(edge.address(), here));
            assertEquals(7, edge.get(Layouts.U8, 9));
            assertEquals(0, guarded.all().get(Layouts.U8, GuardedMemory.PAGE));
            assertEquals(16, memory.read(edge.address(), here));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4095, 0x0000_8000_0000_0000L, 0x8000_0000_0000_0000L, -4096, -1})
    void answersZeroForAddressesThatNobodyHas(long address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment here = arena.allocate(8);
            ways().forEach(memory -> assertEquals(0, memory.read(address, here), memory.getClass().getSimpleName()));
            ways().forEach(memory -> assertEquals(0, memory.write(address, here), memory.getClass().getSimpleName()));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void movesMoreThanOnePiece(UserMemory memory) {
        long size = (9 << 20) + 5;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment there = arena.allocate(size);
            there.set(Layouts.U8, 4 << 20, (byte) 4);
            there.set(Layouts.U8, size - 1, (byte) 9);
            MemorySegment here = arena.allocate(size);
            assertEquals(size, memory.read(there.address(), here));
            assertEquals(-1, there.mismatch(here));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void movesNothingForNothing(UserMemory memory) {
        assertEquals(0, memory.read(0, MemorySegment.NULL));
        assertEquals(0, memory.write(0, MemorySegment.NULL));
    }

    @Test
    void knowsHowFarMemoryCanBeWritten() {
        try (GuardedMemory guarded = GuardedMemory.withLastReadOnly(3)) {
            ProcessMemory memory = new ProcessMemory();
            assertEquals(2 * GuardedMemory.PAGE, memory.writable(guarded.all().address(), guarded.all().byteSize()));
            assertEquals(100, memory.writable(guarded.all().address(), 100));
            assertEquals(0, memory.writable(guarded.beforeLastPage(0).address(), 100));
        }
    }

    @Test
    void knowsWhatCanBePinned() {
        ProcessMemory memory = new ProcessMemory();
        try (GuardedMemory guarded = GuardedMemory.withLastReadOnly(3)) {
            long start = guarded.all().address();
            guarded.all().set(Layouts.U8, 0, (byte) 7);
            assertTrue(memory.canPin(start, 2 * GuardedMemory.PAGE, true));
            assertTrue(memory.canPin(start + 100, 2 * GuardedMemory.PAGE, false));
            assertFalse(memory.canPin(start + 100, 2 * GuardedMemory.PAGE, true), "the last page can only be read");
            assertEquals(7, guarded.all().get(Layouts.U8, 0));
        }
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            assertFalse(memory.canPin(guarded.all().address() + 1, GuardedMemory.PAGE, false), "the last page is not there");
        }
        assertFalse(memory.canPin(0, 1, false));
        assertFalse(memory.canPin(-GuardedMemory.PAGE, GuardedMemory.PAGE, false));
        assertFalse(memory.canPin(-1, 2, false));
    }

    @Test
    void takesNativeMemoryOnly() {
        MemorySegment heap = MemorySegment.ofArray(new byte[8]);
        ProcessMemory memory = new ProcessMemory();
        assertThrows(IllegalArgumentException.class, () -> memory.read(0, heap));
        assertThrows(IllegalArgumentException.class, () -> memory.write(0, heap));
    }
}
