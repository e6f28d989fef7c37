package dev.uapi.replay;

import java.util.OptionalLong;

/// What is done to a file otherwise than by a call.
public sealed interface Movement {
    /// The largest piece of a file that is moved, in bytes.
    int LARGEST = Piece.LARGEST;

    /// As traces call it: `read`, `write`, `mmap`.
    String operation();

    /// Bytes are read.
    ///
    /// @param position in the file; empty: where it stands
    /// @param room     for what is read, zeros at first
    record Read(OptionalLong position, Piece room) implements Movement {
        @Override
        public String operation() {
            return "read";
        }
    }

    /// Bytes are written.
    ///
    /// @param position in the file; empty: where it stands
    record Write(OptionalLong position, Bytes bytes) implements Movement {
        @Override
        public String operation() {
            return "write";
        }
    }

    /// Of which a trace says too little to do it again.
    record Untold(String operation) implements Movement {}

    /// A part of the file is mapped.
    record Map(long position, long size) implements Movement {
        @Override
        public String operation() {
            return "mmap";
        }
    }
}
