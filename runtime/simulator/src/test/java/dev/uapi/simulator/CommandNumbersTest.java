package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.Release;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "6.2, 0x88", "6.5.3, 0x88", "6.6, 0x8a", "6.7, 0x8c", "6.8, 0x8d", "6.12.117, 0x8e", "6.13, 0x92", "6.14, 0x92", "6.15, 0x93",
        "7.2, 0x94", "7.3, 0x95", "8.0, 0x95"
    })
    void theTableEndsHere(String release, String last) {
        assertEquals(Integer.decode(last), CommandNumbers.last(Release.parse(release)));
    }
}
