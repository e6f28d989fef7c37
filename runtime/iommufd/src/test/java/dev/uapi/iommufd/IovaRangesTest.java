package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IovaRangesTest {
    private final IovaRanges ranges =
            new IovaRanges(List.of(new IovaRanges.Range(0, 0xfedfffffL), new IovaRanges.Range(0xfef00000L, -1)), 4096);

    @Test
    void whatLiesInOneRangeIsContained() {
        assertTrue(ranges.contain(0, 0xfee00000L));
        assertFalse(ranges.contain(0, 0xfee00001L));
        assertFalse(ranges.contain(0xfee00000L, 1));
        assertTrue(ranges.contain(0xfef00000L, -0xfef00000L));
        assertTrue(ranges.contain(-1, 1));
        assertFalse(ranges.contain(-1, 2));
        assertFalse(ranges.contain(1, -1));
    }

    @Test
    void aRangeEndsBehindItsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> new IovaRanges.Range(-1, 0));
        assertEquals("[0xfef00000, 0xffffffffffffffff]", ranges.ranges().getLast().toString());
    }
}
