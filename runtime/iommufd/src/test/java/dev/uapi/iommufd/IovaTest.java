package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class IovaTest {
    private static final Iova LAST = new Iova(-1);

    @Test
    void addressesAreUnsigned() {
        assertTrue(LAST.compareTo(new Iova(1)) > 0);
        assertEquals("0xffffffffffffffff", LAST.toString());
    }

    @Test
    void thereIsNothingBehindTheLast() {
        assertEquals(LAST, new Iova(-2).plus(1));
        assertEquals(new Iova(Long.MIN_VALUE), new Iova(Long.MAX_VALUE).plus(1));
        assertEquals(LAST, LAST.plus(0));
        assertThrows(ArithmeticException.class, () -> LAST.plus(1));
    }

    @Test
    void thereIsNothingInFrontOfTheFirst() {
        assertEquals(new Iova(0), new Iova(0x1000).plus(-0x1000));
        String message = assertThrows(ArithmeticException.class, () -> new Iova(0xfff).plus(-0x1000)).getMessage();
        assertEquals("0xfff and -4096 bytes is no address", message);
    }
}
