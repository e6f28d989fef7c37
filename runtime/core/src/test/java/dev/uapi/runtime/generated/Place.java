package dev.uapi.runtime.generated;

import java.util.BitSet;

/// The bits of a structure that belong to a field.
record Place(BitSet bits) {
    /// The first byte.
    int first() {
        return bits.nextSetBit(0) / Byte.SIZE;
    }

    /// The first byte behind it.
    int end() {
        return (bits.length() + Byte.SIZE - 1) / Byte.SIZE;
    }

    boolean holds(BitSet changed) {
        BitSet outside = (BitSet) changed.clone();
        outside.andNot(bits);
        return outside.isEmpty();
    }
}
