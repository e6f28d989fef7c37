package dev.uapi.runtime.generated;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Values to try on a field: those at the edges of all widths, and some at random.
final class Values {
    private static final Random RANDOM = new Random(20);

    private Values() {}

    /// Of the type that a getter returns; empty: fields are not of this type.
    static List<Object> of(Class<?> type) {
        if (type == int.class) {
            return longs().filter(value -> value == (int) value).mapToObj(value -> (Object) (int) value).distinct().toList();
        }
        if (type == long.class) {
            return longs().boxed().map(value -> (Object) value).distinct().toList();
        }
        return type.isRecord() && type.getRecordComponents().length == 1 ? longs().distinct().mapToObj(value -> make(type, value)).toList()
                : List.of();
    }

    /// A record of a number.
    static Object make(Class<?> type, long value) {
        try {
            Constructor<?> constructor = type.getConstructor(long.class);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException none) {
            throw new LinkageError(type.toString(), none);
        }
    }

    private static LongStream longs() {
        LongStream edges = Stream.of(8, 16, 31, 32, 63).flatMapToLong(Values::edges);
        LongStream middles = LongStream.of(0xffff_0000L, 0xffff_ff00L, 0xffff_ffff_ffff_0000L);
        return LongStream.concat(LongStream.concat(LongStream.of(0, 1, -1), edges), LongStream.concat(middles, RANDOM.longs(8)))
                .flatMap(value -> LongStream.of(value, value & 0xffff_ffffL, value & 0xffff, value & 0xff));
    }

    private static LongStream edges(int bits) {
        long edge = 1L << bits;
        return LongStream.of(edge, edge - 1, -edge, -edge - 1, edge >>> 1, -(edge >>> 1));
    }
}
