package dev.uapi.replay;

import java.util.OptionalInt;

/// A piece of a caller's memory, and how far it can be touched.
///
/// @param bytes    as far as they can be read
/// @param readable how many bytes can be read; behind them nothing is mapped. Empty: as many as the call needs
/// @param writable how many bytes can be written; behind them memory can only be read. Empty: as many as the call needs
public record Piece(Bytes bytes, OptionalInt readable, OptionalInt writable) {
    /// How many bytes a piece has at most.
    public static final int LARGEST = 64 << 20;

    /// Refuses what is larger.
    public Piece {
        if (bytes.length() > LARGEST || readable.orElse(0) > LARGEST || writable.orElse(0) > LARGEST) {
            throw new IllegalArgumentException("more than " + (LARGEST >> 20) + " MiB in one piece");
        }
    }

    /// Memory that can all be read and written.
    public static Piece of(Bytes bytes) {
        return new Piece(bytes, OptionalInt.empty(), OptionalInt.empty());
    }

    /// Memory of which only so much is mapped.
    public Piece readable(int length) {
        return new Piece(bytes, OptionalInt.of(length), writable);
    }

    /// Memory of which only so much can be written.
    public Piece writable(int length) {
        return new Piece(bytes, readable, OptionalInt.of(length));
    }

    /// The same limits around other bytes.
    public Piece with(Bytes others) {
        return new Piece(others, readable, writable);
    }

    /// Whether all of it can be read and written.
    public boolean isWhole() {
        return readable.isEmpty() && writable.isEmpty();
    }
}
