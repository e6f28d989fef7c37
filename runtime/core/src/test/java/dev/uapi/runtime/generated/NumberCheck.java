package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Release;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A record of a number: an id, a member of an enum or flags.
record NumberCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        return type.isRecord();
    }

    @Override
    public void run() {
        for (Object number : Values.of(type)) {
            assertEquals(number, Values.make(type, value(number)));
            assertFalse(number.toString().isEmpty());
        }
        List<?> constants = Members.constants(type, type).toList();
        constants.forEach(constant -> named(type, Objects.requireNonNull(constant)));
        if (Members.has(type, "missingIn", Release.class)) {
            Method missingIn = Members.method(type, "missingIn", Release.class).orElseThrow();
            constants.forEach(constant -> assertEquals(List.of(), Members.call(missingIn, constant, new Release(99, 0, 0))));
            assertTrue(small().anyMatch(
                    number -> !List.of().equals(Members.call(missingIn, number, new Release(0, 1, 0)))), type.toString());
        }
    }

    /// Constants have names, and are known.
    static void named(Class<?> type, Object constant) {
        boolean zero = value(type, constant) == 0;
        assertTrue(zero || constant.toString().matches("[A-Za-z_].*"), constant.toString());
        for (String unknown : List.of("isUnknown", "hasUnknown")) {
            Members.method(type, unknown).ifPresent(method -> assertEquals(false, Members.call(method, constant), constant.toString()));
        }
    }

    /// Single bits and small numbers: what came late may be a member that the class has no constant for.
    private Stream<Object> small() {
        LongStream bits = LongStream.range(0, Long.SIZE).map(bit -> 1L << bit);
        return LongStream.concat(bits, LongStream.range(0, 256)).mapToObj(value -> Values.make(type, value));
    }

    private long value(Object number) {
        return value(type, number);
    }

    private static long value(Class<?> type, Object number) {
        return (long) Objects.requireNonNull(Members.call(Members.method(type, "value").orElseThrow(), number));
    }
}
