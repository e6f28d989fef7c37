package dev.uapi.runtime.trace;

import java.util.List;

/// The value of a field as a trace spells it.
sealed interface FieldValue {
    /// Readers that know only floating point are exact up to here.
    long EXACT = 1L << 53;

    /// A number that every reader of JSON understands exactly.
    record Whole(long value) implements FieldValue {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /// A name, or a number in hexadecimal.
    record Text(String text) implements FieldValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /// The flags that are set.
    record Names(List<String> names) implements FieldValue {
        @Override
        public String toString() {
            return names.isEmpty() ? "0" : String.join("|", names);
        }
    }

    /// As a trace writes numbers: up to 2^53 as they are, above in hexadecimal.
    ///
    /// @param signed whether the number is; otherwise all 64 bits count
    static FieldValue number(long value, boolean signed) {
        boolean exact = value <= EXACT && value >= (signed ? -EXACT : 0);
        return exact ? new Whole(value) : hexadecimal(value);
    }

    static FieldValue hexadecimal(long value) {
        return new Text("0x" + Long.toHexString(value));
    }
}
