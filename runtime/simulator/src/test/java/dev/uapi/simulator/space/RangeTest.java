package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RangeTest {
    @Test
    void aRangeMayReachTheLastNumber() {
        assertEquals(Optional.of(new Range(-4096, -1)), Range.ifAny(-4096, 4096));
        assertEquals(Optional.of(new Range(-1, -1)), Range.ifAny(-1, 1));
        assertEquals(Optional.of(new Range(0, -2)), Range.ifAny(0, -1));
    }

    @Test
    void aRangeIsNeitherEmptyNorGoesBeyondTheLastNumber() {
        assertEquals(Optional.empty(), Range.ifAny(4096, 0));
        assertEquals(Optional.empty(), Range.ifAny(-4096, 4097));
        assertEquals(Optional.empty(), Range.ifAny(2, -1));
    }
}
