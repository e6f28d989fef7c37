package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HolesTest {
    private static final int SMALL = 200;

    private final Holes holes = new Holes(new Ranges(List.of(Range.ALL)));

    @Test
    void whatIsTakenSplitsItsHole() {
        holes.take(new Range(100, 199));

        assertEquals(Optional.of(new Range(0, 99)), holes.around(99));
        assertEquals(Optional.empty(), holes.around(100));
        assertEquals(Optional.of(new Range(200, -1)), holes.around(200));
    }

    @Test
    void whatIsGivenBackJoinsItsNeighbours() {
        holes.take(new Range(100, 199));
        holes.take(new Range(200, 299));
        holes.giveBack(new Range(100, 199));
        assertEquals(Optional.of(new Range(0, 199)), holes.around(0));

        holes.giveBack(new Range(200, 299));
        assertEquals(Optional.of(Range.ALL), holes.around(150));
    }

    @Test
    void bothEndsOfTheSpaceCanBeTakenAndGivenBack() {
        holes.take(Range.ALL);
        assertEquals(Optional.empty(), holes.around(0));

        holes.giveBack(new Range(-1, -1));
        assertEquals(Optional.of(new Range(-1, -1)), holes.around(-1));

        holes.giveBack(new Range(0, -2));
        assertEquals(Optional.of(Range.ALL), holes.around(5));
    }

    @Test
    void theSearchSkipsWhatIsTooSmall() {
        holes.take(new Range(10, 19));
        holes.take(new Range(30, 39));
        holes.take(new Range(1000, 1999));

        assertEquals(Optional.of(new Range(20, 29)), holes.above(0, 10));
        assertEquals(Optional.of(new Range(40, 999)), holes.above(0, 11));
        assertEquals(Optional.of(new Range(40, 999)), holes.above(20, 1));
        assertEquals(Optional.of(new Range(2000, -1)), holes.above(0, 961));
        assertEquals(Optional.of(new Range(2000, -1)), holes.above(0, -2000));
        assertEquals(Optional.empty(), holes.above(0, -1999));
        assertEquals(Optional.empty(), holes.above(2000, 1));
    }

    /// Held against the dullest way there is.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyHoleIsFoundWhateverTheOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet free = new BitSet();
        Holes small = new Holes(new Ranges(List.of(new Range(0, SMALL - 1))));
        free.set(0, SMALL);
        for (int i = 0; i < 2000; i++) {
            change(small, free, random);
            int number = random.nextInt(SMALL);
            int length = 1 + random.nextInt(8);
            assertEquals(lowest(free, number, length), small.above(number, length));
        }
    }

    private static void change(Holes holes, BitSet free, SplittableRandom random) {
        int first = random.nextInt(SMALL);
        int behind = free.get(first) ? free.nextClearBit(first) : Math.min(SMALL, Math.max(first + 1, free.nextSetBit(first)));
        int last = first + random.nextInt(behind - first);
        if (free.get(first)) {
            holes.take(new Range(first, last));
        } else {
            holes.giveBack(new Range(first, last));
        }
        free.flip(first, last + 1);
    }

    private static Optional<Range> lowest(BitSet free, int above, int length) {
        int first = free.nextSetBit(0);
        while (first >= 0) {
            int behind = free.nextClearBit(first);
            if (first > above && behind - first >= length) {
                return Optional.of(new Range(first, behind - 1));
            }
            first = free.nextSetBit(behind);
        }
        return Optional.empty();
    }
}
