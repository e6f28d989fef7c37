package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

final class LayoutsTest {
    @Test
    void takesWhatFitsAndRefusesWhatDoesNot() {
        limits(Layouts::u8, 0, 0xff);
        limits(Layouts::u16, 0, 0xffff);
        limits(Layouts::u32, 0, 0xffff_ffffL);
        limits(Layouts::s8, -0x80, 0x7f);
        limits(Layouts::s16, -0x8000, 0x7fff);
        limits(Layouts::s32, -0x8000_0000L, 0x7fff_ffff);
    }

    @Test
    void keepsTheBitsOfTheGreatest() {
        assertEquals((byte) -1, Layouts.u8(255));
        assertEquals((short) -1, Layouts.u16(65535));
        assertEquals(-1, Layouts.u32(0xffff_ffffL));
        assertEquals(-128, Layouts.s8(-128));
    }

    @Test
    void onlyNativeMemoryHasAnAddress() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16);
            assertEquals(memory.address() + 8, Layouts.address(memory.asSlice(8)));
        }
        assertEquals(0, Layouts.address(MemorySegment.NULL));
        MemorySegment heap = MemorySegment.ofArray(new byte[8]);
        assertThrows(IllegalArgumentException.class, () -> Layouts.address(heap));
    }

    private static void limits(LongUnaryOperator narrow, long least, long greatest) {
        assertDoesNotThrow(() -> narrow.applyAsLong(least));
        assertDoesNotThrow(() -> narrow.applyAsLong(greatest));
        assertThrows(IllegalArgumentException.class, () -> narrow.applyAsLong(least - 1));
        assertThrows(IllegalArgumentException.class, () -> narrow.applyAsLong(greatest + 1));
    }
}
