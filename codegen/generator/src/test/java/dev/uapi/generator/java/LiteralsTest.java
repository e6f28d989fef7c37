package dev.uapi.generator.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiteralsTest {
    @Test
    void aStringCannotEndEarly() {
        assertEquals("\"a\\\"b\\\\c\\nd\\015\\\\u0022\\u202e\u00e9\"", Literals.string("a\"b\\c\nd\r\\u0022\u202e\u00e9"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "65535,65535", "65536,0x10000", "2147483648,0x80000000L", "-1,0xffffffffffffffffL"})
    void numbersAreUnsigned(long value, String expected) {
        assertEquals(expected, Literals.number(value));
    }
}
