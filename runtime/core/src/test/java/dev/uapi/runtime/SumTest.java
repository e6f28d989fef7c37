package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SumTest {
    private static final long MAXIMUM = -1;
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(64);

    @Test
    void endsExactlyAtTheTop() {
        assertFalse(Sum.of(MAXIMUM - 4095).plus(4096).minus(1).wraps());
        assertTrue(Sum.of(MAXIMUM - 4095).plus(4096).wraps());
        assertEquals(MAXIMUM, Sum.of(MAXIMUM - 4095).plus(4096).minus(1).value());
    }

    @Test
    void mayBeBelowZeroInBetween() {
        assertTrue(Sum.of(0).minus(1).wraps());
        assertFalse(Sum.of(0).minus(1).plus(1).wraps());
        assertTrue(Sum.of(MAXIMUM).plus(MAXIMUM).minus(MAXIMUM - 1).minus(0).wraps());
    }

    @Test
    void dividesTheExactNumber() {
        assertEquals(4, Sum.of(MAXIMUM).plus(5).modulo(4096).value());
        assertEquals(4095, Sum.of(0).minus(1).modulo(4096).value());
        assertEquals(7, Sum.of(7).modulo(0).value());
        assertFalse(Sum.of(MAXIMUM).plus(5).modulo(4096).wraps());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithBigIntegers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            long a = extreme(random);
            long b = extreme(random);
            long c = extreme(random);
            Sum sum = Sum.of(a).plus(b).minus(c);
            BigInteger exact = unsigned(a).add(unsigned(b)).subtract(unsigned(c));
            assertEquals(exact.signum() < 0 || exact.compareTo(LIMIT) >= 0, sum.wraps());
            assertEquals(exact.longValue(), sum.value());
        }
    }

    private static long extreme(Random random) {
        long near = random.nextLong(-3, 4);
        return random.nextBoolean() ? near : near + Long.MIN_VALUE;
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
