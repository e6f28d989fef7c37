package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random maps and unmaps in a crowded space, against a search that looks at every gap there is.
final class PlacementOracleTest {
    private static final int STEPS = 2_000;

    private final Paging paging = new Paging(4096, true);
    private final List<Range> taken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLowestFittingGapIsFound(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Range> reserved = List.of(range(random), range(random));
        List<Range> allowed = random.nextBoolean() ? List.of() : List.of(range(random), range(random), range(random));
        AddressSpace space = new AddressSpace(paging, reserved);
        space.allow(allowed);
        taken.addAll(reserved);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0 && !space.areas().isEmpty()) {
                unmapOne(space, random);
            } else {
                mapOne(space, allowed, random);
            }
        }
    }

    private void mapOne(AddressSpace space, List<Range> allowed, SplittableRandom random) {
        long address = 0x7f0000000000L + length(random);
        long length = length(random);
        OptionalLong place = space.place(address, length);
        assertEquals(slowly(Placement.of(address, length, paging), allowed), place);
        place.ifPresent(iova -> {
            space.map(Range.of(iova, length), FakeBacking.memory(address), Access.BOTH);
            taken.add(Range.of(iova, length));
        });
    }

    private void unmapOne(AddressSpace space, SplittableRandom random) {
        List<Area> areas = List.copyOf(space.areas());
        Area area = areas.get(random.nextInt(areas.size()));
        space.unmap(area);
        taken.remove(area.range());
    }

    private OptionalLong slowly(Placement placement, List<Range> allowed) {
        List<Range> spans = allowed.isEmpty() ? List.of(Range.ALL) : Ranges.union(allowed).list();
        return spans.stream()
                .flatMap(span -> span.common(new Range(4096, -4097)).stream())
                .flatMap(span -> gaps(span, placement).stream())
                .map(placement::fit)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }

    private List<Range> gaps(Range span, Placement placement) {
        OptionalLong from = placement.fit(span);
        return from.isEmpty()
                ? List.of()
                : Ranges.union(taken).complement().list().stream()
                        .flatMap(gap -> gap.common(new Range(from.getAsLong(), span.last())).stream())
                        .toList();
    }

    private static long length(SplittableRandom random) {
        long length = 1 + random.nextLong(1L << random.nextInt(15));
        return random.nextBoolean() ? length : length << 12;
    }

    private static Range range(SplittableRandom random) {
        return Range.of(random.nextLong(1 << 24), length(random) << random.nextInt(9));
    }
}
