package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What page tables do to an address space, and what an address space does to memory because of them.
final class PinningTest {
    private static final Paging PAGING = new Paging(4096, true);
    private static final long BUFFER = 0x7f0000000000L;
    private static final Range APERTURE = new Range(0, 0x7fffffffffL);

    private final AddressSpace space = new AddressSpace(PAGING, List.of());
    private final FakeBacking backing = new FakeBacking(BUFFER + 0x10000);
    private final Purse purse = new Purse(0x10000);

    private static final class FakeTable implements Table {
        private final Range aperture;
        private final long smallestPage;
        private final List<Range> unmapped = new ArrayList<>();

        FakeTable(Range aperture, long smallestPage) {
            this.aperture = aperture;
            this.smallestPage = smallestPage;
        }

        @Override
        public Range aperture() {
            return aperture;
        }

        @Override
        public long pageSizes() {
            return -smallestPage;
        }

        @Override
        public boolean isCoherent() {
            return true;
        }

        @Override
        public void unmapped(Range range) {
            unmapped.add(range);
        }
    }

    /// Counts what is charged.
    private static final class Purse implements Account {
        private long left;

        Purse(long left) {
            this.left = left;
        }

        @Override
        public boolean charge(long bytes) {
            boolean enough = bytes <= left;
            left -= enough ? bytes : 0;
            return enough;
        }

        @Override
        public void giveBack(long bytes) {
            left += bytes;
        }
    }

    private static FakeTable table() {
        return new FakeTable(APERTURE, 4096);
    }

    private Memory memory(long address) {
        return new Memory(backing, address, true, purse);
    }

    /// How much of the buffer is pinned, in bytes.
    private static long pinned(Memory memory) {
        return PAGING.pageSize() * LongStream.range(0, 0x10)
                .mapToObj(page -> Range.of(BUFFER + page * PAGING.pageSize(), PAGING.pageSize()))
                .filter(memory::isPinned)
                .count();
    }

    @Test
    void withoutATableNobodyLooksAtMemory() {
        assertEquals(Optional.empty(), space.map(Range.of(0x1000, 0x1000), memory(0), Access.BOTH));
        assertEquals(List.of(), backing.asked());
        assertEquals(0x10000, purse.left);
    }

    @Test
    void aTablePinsWhatIsMapped() {
        Memory memory = memory(BUFFER);
        space.map(Range.of(0x1000, 0x2000), memory, Access.BOTH);
        Table table = table();
        assertEquals(Optional.empty(), space.add(table));
        assertEquals(List.of(Range.of(BUFFER, 0x2000)), backing.asked());
        assertEquals(0x2000, pinned(memory));
        assertEquals(0xe000, purse.left);

        space.remove(table);
        assertEquals(0, pinned(memory));
        assertEquals(0x10000, purse.left);
    }

    @Test
    void aSecondTablePinsNothing() {
        Memory memory = memory(BUFFER);
        Table first = table();
        Table second = table();
        space.add(first);
        space.map(Range.of(0x1000, 0x2000), memory, Access.BOTH);
        space.add(second);
        assertEquals(1, backing.asked().size());

        space.remove(first);
        assertEquals(0x2000, pinned(memory));
        space.remove(second);
        assertEquals(0, pinned(memory));
    }

    @Test
    void tablesHearOfWhatIsUnmapped() {
        FakeTable table = table();
        space.add(table);
        space.map(Range.of(0x1000, 0x2000), memory(BUFFER), Access.BOTH);
        space.unmap(space.first(Range.ALL).orElseThrow());
        assertEquals(List.of(Range.of(0x1000, 0x2000)), table.unmapped);
    }

    @Test
    void badMemoryKeepsATableOut() {
        Memory good = memory(BUFFER);
        space.map(Range.of(0x1000, 0x1000), good, Access.BOTH);
        space.map(Range.of(0x2000, 0x1000), memory(BUFFER + 0x10000), Access.BOTH);
        assertEquals(Optional.of(Obstacle.BAD_MEMORY), space.add(table()));
        assertFalse(space.isAttached());
        assertEquals(0, pinned(good));
        assertEquals(List.of(Range.ALL), space.usable());
        assertEquals(1, space.alignment());
    }

    @Test
    void copiesArePinnedOnce() {
        space.add(table());
        Memory memory = memory(BUFFER);
        space.map(Range.of(0x1000, 0x4000), memory, Access.BOTH);
        space.copy(space.covering(Range.of(0x2000, 0x1000)), 0x10000, Access.BOTH);
        assertEquals(0xc000, purse.left);

        space.unmap(space.first(Range.of(0x1000, 1)).orElseThrow());
        assertEquals(0x1000, pinned(memory));
        assertEquals(0xf000, purse.left);
        space.unmap(space.first(Range.of(0x10000, 1)).orElseThrow());
        assertEquals(0, pinned(memory));
    }

    @Test
    void aBadPieceOfACopyTakesTheOthersAlong() {
        AddressSpace plain = new AddressSpace(PAGING, List.of());
        plain.map(Range.of(0x1000, 0x1000), memory(BUFFER), Access.BOTH);
        plain.map(Range.of(0x2000, 0x1000), memory(0x7fffffff0000L), Access.BOTH);
        space.add(table());
        assertEquals(Optional.of(Obstacle.BAD_MEMORY), space.copy(plain.covering(Range.of(0x1000, 0x2000)), 0x8000, Access.BOTH));
        assertTrue(space.areas().isEmpty());
        assertEquals(0x10000, purse.left);
    }

    @Test
    void whoMayLockNoMoreMapsNoMore() {
        space.add(table());
        assertEquals(Optional.empty(), space.map(Range.of(0x100000, 0x10000), memory(BUFFER), Access.BOTH));
        assertEquals(Optional.of(Obstacle.NO_MEMORY), space.map(Range.of(0x200000, 0x1000), memory(BUFFER), Access.BOTH));
        assertFalse(space.maps(Range.of(0x200000, 0x1000)));
        space.unmap(space.first(Range.ALL).orElseThrow());
        assertEquals(Optional.empty(), space.map(Range.of(0x200000, 0x1000), memory(BUFFER), Access.BOTH));
    }

    @Test
    void cuttingPinsAndUnpinsNothing() {
        space.useLargePages(false);
        Table table = table();
        space.add(table);
        Memory memory = memory(BUFFER);
        space.map(Range.of(0x1000, 0x3000), memory, Access.BOTH);
        assertTrue(space.cutBehind(0x1fff));
        assertEquals(0x3000, pinned(memory));
        assertEquals(1, backing.asked().size());

        space.unmap(space.first(Range.of(0x1000, 1)).orElseThrow());
        assertEquals(0x2000, pinned(memory));
        space.remove(table);
        assertEquals(0, pinned(memory));
    }

    @Test
    void aTableReachesItsAperture() {
        Table table = new FakeTable(new Range(0x10000, 0x7fffffffffL), 4096);
        space.add(table);
        assertEquals(List.of(new Range(0x10000, 0x7fffffffffL)), space.usable());
        assertEquals(4096, space.alignment());
        assertEquals(0x10000, space.place(BUFFER, 0x1000).orElseThrow());

        space.remove(table);
        assertEquals(List.of(Range.ALL), space.usable());
        assertEquals(1, space.alignment());
        assertEquals(0x1000, space.place(BUFFER, 0x1000).orElseThrow());
    }

    @Test
    void whatIsInTheWayKeepsATableOut() {
        space.map(Range.of(0x8000000000L, 0x1000), memory(BUFFER), Access.BOTH);
        assertEquals(Optional.of(Obstacle.IN_THE_WAY), space.add(table()));
        space.unmap(space.first(Range.ALL).orElseThrow());

        space.map(Range.of(0x1000, 0x800), memory(BUFFER), Access.BOTH);
        assertEquals(Optional.of(Obstacle.IN_THE_WAY), space.add(table()), "not aligned to its pages");
        assertEquals(Optional.empty(), space.add(new FakeTable(APERTURE, 2048)));
        assertEquals(Optional.of(Obstacle.COARSE), space.add(new FakeTable(APERTURE, 8192)));
    }

    @Test
    void rangesAreKeptByTheirOwners() {
        Object one = "one";
        Object other = "other";
        Range window = new Range(0xfee00000L, 0xfeefffffL);
        assertTrue(space.reserve(one, List.of(window)));
        assertTrue(space.reserve(other, List.of(window, new Range(0, 0xffff))));
        space.release(one);
        assertTrue(space.reserves(window));
        space.release(other);
        assertFalse(space.reserves(window));

        space.allow(List.of(new Range(0xfee00000L, 0xfee00fffL)));
        assertFalse(space.reserve(one, List.of(window)), "allowed for mappings");
        assertEquals(List.of(Range.ALL), space.usable());
    }
}
