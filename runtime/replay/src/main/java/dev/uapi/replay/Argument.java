package dev.uapi.replay;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The third argument of ioctl.
public sealed interface Argument {
    /// A number.
    record Value(long value) implements Argument {}

    /// A null pointer.
    record Null() implements Argument {}

    /// A pointer to a structure.
    ///
    /// @param structure pointers in it stand as 0 where `memory` has what they point to
    /// @param memory    what the pointers in the structure point to, by the offset of the pointer
    record Structure(Piece structure, SortedMap<Integer, Piece> memory) implements Argument {
        /// Copies the map.
        public Structure {
            memory = Collections.unmodifiableSortedMap(new TreeMap<>(memory));
        }

        /// A structure that points nowhere.
        public static Structure of(Bytes structure) {
            return new Structure(Piece.of(structure), new TreeMap<>());
        }
    }
}
