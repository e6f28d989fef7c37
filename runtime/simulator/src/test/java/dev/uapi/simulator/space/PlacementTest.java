package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
    private static final Paging HUGE = new Paging(4096, true);
    private static final Paging SMALL = new Paging(4096, false);

    @ParameterizedTest
    @CsvSource({
        "0x7f0000000000, 0x1000,   0x1000",
        "0x7f0000000000, 0x1001,   0x2000",
        "0x7f0000200000, 0x200000, 0x200000",
        "0x7f0040000000, 0x40000000, 0x200000",
        "0x7f0000001000, 0x200000, 0x1000",
        "0x7f0000000123, 0x10,     0x1",
        "0x7f0000000000, 0x1,      0x1",
        "0x0,            0x3000,   0x4000",
        "0x0,            0x7ffffffffffffffe, 0x200000",
    })
    void alignmentIsWhatAddressAndLengthHaveInCommon(String address, String length, String alignment) {
        assertEquals(Long.decode(alignment), Placement.of(Long.decode(address), Long.decode(length), HUGE).alignment());
    }

    @Test
    void anAddressInTheUpperHalfIsAligned() {
        assertEquals(0x1000, Placement.of(Long.MIN_VALUE, 0x1000, HUGE).alignment());
        assertEquals(0x200000, Placement.of(Long.MIN_VALUE, 0x400000, HUGE).alignment());
    }

    @Test
    void withoutHugePagesNothingIsAlignedToMoreThanAPage() {
        assertEquals(0x1000, Placement.of(0x7f0000200000L, 0x200000, SMALL).alignment());
        assertEquals(0x1000, Placement.of(0, 0x200000, SMALL).alignment());
    }

    @Test
    void theHugePageIsWhatOnePageTableDescribes() {
        assertEquals(2 << 20, new Paging(4096, true).largestAlignment());
        assertEquals(32 << 20, new Paging(16384, true).largestAlignment());
        assertEquals(512 << 20, new Paging(65536, true).largestAlignment());
    }

    @Test
    void theOffsetInThePageIsAddedByOr() {
        Placement odd = Placement.of(0x7f0000000123L, 0x10, HUGE);

        assertEquals(OptionalLong.of(0x1123), odd.fit(new Range(0x1000, -1)));
        assertEquals(OptionalLong.of(0x1133), odd.fit(new Range(0x1133, -1)));
    }

    @Test
    void itFitsExactly() {
        Placement page = Placement.of(0, 0x1000, HUGE);

        assertEquals(OptionalLong.of(0x1000), page.fit(new Range(0x1000, 0x1fff)));
        assertEquals(OptionalLong.empty(), page.fit(new Range(0x1000, 0x1ffe)));
        assertEquals(OptionalLong.empty(), page.fit(new Range(0x1001, 0x2ffe)));
    }

    @Test
    void oneNumberHoldsNothing() {
        Placement one = Placement.of(1, 1, HUGE);

        assertEquals(OptionalLong.empty(), one.fit(new Range(5, 5)));
        assertEquals(OptionalLong.of(5), one.fit(new Range(5, 6)));
    }

    @Test
    void nothingFitsWhereRoundingUpLeavesTheSpace() {
        assertEquals(OptionalLong.empty(), Placement.of(0x7f0000000000L, 0x1000, HUGE).fit(new Range(-2, -1)));
    }
}
