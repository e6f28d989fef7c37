package dev.uapi.runtime.probe;

import java.lang.foreign.MemorySegment;

/// What the values of a call stand for.
///
/// @param results the structure of the call that is taken back; of no size if there is none
record Resolution(Numbers parameters, MemorySegment results) {
    static Resolution of(Numbers parameters) {
        return new Resolution(parameters, MemorySegment.NULL);
    }

    long number(Value value) {
        return switch (value) {
            case Value.Constant(long number, _) -> number;
            case Value.OfParameter(String name) -> parameters.of(name);
            case Value.OfResult(_, int offset, int width) -> Fields.get(results, offset, width);
        };
    }

    String spelling(Value value) {
        return value instanceof Value.Constant(_, String spelling) ? spelling : Long.toUnsignedString(number(value));
    }
}
