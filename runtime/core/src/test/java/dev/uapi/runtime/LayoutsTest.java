package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void zeroIsEveryByte() {
        assertTrue(Layouts.isZero(MemorySegment.ofArray(new byte[] {0, 0, 0})));
        assertFalse(Layouts.isZero(MemorySegment.ofArray(new byte[] {0, 0, 1})));
        assertTrue(Layouts.isZero(MemorySegment.NULL));
    }

    @Test
    void aRangeOfBitsIsANumberOfItsOwn() {
        assertEquals(0x34, Layouts.bits(0x123456L, 0xff00L));
        assertEquals(0x12ab56L, Layouts.withBits(0x123456L, 0xff00L, 0xab));
        assertEquals(-1L, Layouts.withBits(0, -1L, -1L));
        assertThrows(IllegalArgumentException.class, () -> Layouts.withBits(0, 0xff00L, 0x100));
        assertThrows(IllegalArgumentException.class, () -> Layouts.withBits(0, 0xff00L, -1));
    }

    @Test
    void flagsLeaveTheOtherBitsAlone() {
        assertEquals(0x50001L, Layouts.merged(0x30001L, 0xffff0000L, 0x50000L));
        assertThrows(IllegalArgumentException.class, () -> Layouts.merged(0, 0xffff0000L, 1));
    }
}
