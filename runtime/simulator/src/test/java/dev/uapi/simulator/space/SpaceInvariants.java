package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/// What holds of an address space, whatever has been done with it.
public final class SpaceInvariants {
    private static final Memory SOME = FakeBacking.memory(0);

    private SpaceInvariants() {}

    /// Finds out by filling and emptying it: it is of no use afterwards.
    public static void check(AddressSpace space) {
        List<Range> mapped = space.areas().stream().map(Area::range).toList();
        areApart(mapped);
        mapped.forEach(range -> assertFalse(space.reserves(range), "nothing reserved is mapped"));
        space.areas().forEach(area -> assertTrue(area.isAligned(space.alignment()), "all is aligned"));
        fill(space, mapped);
        List.copyOf(space.areas()).forEach(space::unmap);
        fill(space, List.of());
    }

    private static void areApart(List<Range> mapped) {
        for (int i = 1; i < mapped.size(); i++) {
            long end = mapped.get(i - 1).last();
            assertTrue(Long.compareUnsigned(end, mapped.get(i).first()) < 0, "areas are in order and do not meet");
        }
    }

    /// What is not mapped is free as a whole, and nothing else is.
    private static void fill(AddressSpace space, Collection<Range> mapped) {
        space.allow(List.of());
        for (Range usable : space.usable()) {
            List<Range> inside = mapped.stream().filter(usable::meets).toList();
            Ranges.union(inside).complement().list().stream().flatMap(gap -> gap.common(usable).stream()).forEach(gap -> take(space, gap));
        }
        assertEquals(OptionalLong.empty(), space.place(1, 1), "all is taken now");
    }

    private static void take(AddressSpace space, Range gap) {
        assertFalse(space.maps(gap));
        space.map(gap, SOME, Access.BOTH);
        assertEquals(List.of(gap), space.covering(gap).stream().map(Area::range).toList());
    }
}
