package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MappedPagesTest {
    private static final MappedPages PAGES = MappedPages.parse(List.of(
            "00001000-00002000 rw-p 00000000 00:00 0 ",
            "00002000-00003000 rw-s 00000000 00:05 7                          /memfd:shared (deleted)",
            "00003000-00004000 r--p 00000000 08:01 42                         /a file",
            "00005000-00006000 -w-p 00000000 00:00 0 ",
            "ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0          [vsyscall]"));

    @Test
    void goesAcrossNeighboursThatAllow() {
        assertEquals(0x2000, PAGES.writable(0x1000, 0x10000));
        assertEquals(0x1000, PAGES.writable(0x5000, 0x10000));
    }

    @Test
    void knowsWhatCanOnlyBeRead() {
        assertEquals(0x3000, PAGES.readable(0x1000, 0x10000));
        assertEquals(0, PAGES.readable(0x5000, 0x10000));
    }

    @Test
    void knowsBothAtOnce() {
        assertEquals(new Extent(0x2ff0, 0x1ff0), PAGES.extent(0x1010));
        assertEquals(new Extent(0, 0x1000), PAGES.extent(0x5000));
        assertEquals(Extent.NONE, PAGES.extent(0x4000));
    }

    @Test
    void endsWhereItWasAskedTo() {
        assertEquals(0x10, PAGES.writable(0x1ff8, 0x10));
        assertEquals(0, PAGES.writable(0x1ff8, 0));
    }

    @Test
    void isNothingOutside() {
        assertEquals(0, PAGES.writable(0xfff, 0x10));
        assertEquals(0, PAGES.writable(0x3000, 0x10));
        assertEquals(0, PAGES.writable(0x4000, 0x10));
        assertEquals(0, PAGES.writable(-1, 0x10));
    }
}
