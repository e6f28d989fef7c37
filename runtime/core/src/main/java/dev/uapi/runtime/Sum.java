package dev.uapi.runtime;

import java.math.BigInteger;

/// An exact sum of unsigned 64-bit numbers, for conditions such as `user_va + length wraps`.
///
/// The exact number is `wraps * 2^64 + value`; it may be below 0 in between.
public final class Sum {
    private final long value;
    private final long overflows;

    private Sum(long value, long overflows) {
        this.value = value;
        this.overflows = overflows;
    }

    /// The number itself, read as unsigned.
    public static Sum of(long value) {
        return new Sum(value, 0);
    }

    /// Adds an unsigned number.
    public Sum plus(long other) {
        long sum = value + other;
        return new Sum(sum, overflows + (Long.compareUnsigned(sum, value) < 0 ? 1 : 0));
    }

    /// Takes an unsigned number away.
    public Sum minus(long other) {
        return new Sum(value - other, overflows - (Long.compareUnsigned(value, other) < 0 ? 1 : 0));
    }

    /// What is left after dividing the exact number by an unsigned one: 0 or more. Dividing by 0 leaves all of it.
    public Sum modulo(long divisor) {
        return divisor == 0 ? this : of(exact().mod(unsigned(divisor)).longValue());
    }

    /// Whether the exact result is below 0 or above 2^64 - 1.
    public boolean wraps() {
        return overflows != 0;
    }

    /// The result modulo 2^64.
    public long value() {
        return value;
    }

    private BigInteger exact() {
        return BigInteger.valueOf(overflows).shiftLeft(Long.SIZE).add(unsigned(value));
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
