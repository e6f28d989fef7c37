package dev.uapi.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PciAddressTest {
    @Test
    void addressesAreReadAsTheyArePrinted() {
        assertEquals(new PciAddress(0x10000, 0xff, 0x1f, 7), PciAddress.parse("10000:ff:1f.7"));
        assertEquals("10000:ff:1f.7", PciAddress.parse("10000:ff:1f.7").toString());
        assertEquals("0000:00:03.0", PciAddress.parse("00:03.0").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vfio0", "0000:00:03", "0000:00:03.0 ", "00000000:00:03.0", "0:00:03.0", "00:20.0", "0000:00:00.8", "../x"})
    void everythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PciAddress.parse(text));
    }
}
