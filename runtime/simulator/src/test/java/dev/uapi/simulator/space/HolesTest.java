package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HolesTest {
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
    void theSearchSkipsWhatIsMuchTooSmall() {
        holes.take(new Range(10, 19));
        holes.take(new Range(30, 39));
        holes.take(new Range(1000, 1999));

        assertEquals(Optional.of(new Range(20, 29)), holes.above(0, 8));
        assertEquals(Optional.of(new Range(40, 999)), holes.above(0, 16));
        assertEquals(Optional.of(new Range(2000, -1)), holes.above(0, 1024));
        assertEquals(Optional.empty(), holes.above(2000, 1));
    }
}
