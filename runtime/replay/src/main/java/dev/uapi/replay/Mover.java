package dev.uapi.replay;

import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads, writes and maps a file once more.
///
/// @param file stays open
record Mover(OpenFile file) {
    /// What came of it.
    ///
    /// @param result 0 or more, or minus the errno
    /// @param bytes  that were read; otherwise empty
    record Moved(long result, Bytes bytes) {}

    Moved move(Movement movement) {
        try (Arena arena = Arena.ofConfined()) {
            return switch (movement) {
                case Movement.Read read -> read(read, room(read.room(), arena));
                case Movement.Write write -> new Moved(write(write, memory(write.bytes(), arena)), Bytes.NONE);
                case Movement.Map map -> new Moved(map(map, arena), Bytes.NONE);
                case Movement.Untold untold -> throw new IllegalArgumentException("nobody said what was moved by " + untold);
            };
        }
    }

    private static MemorySegment room(Piece room, Arena arena) {
        int size = room.bytes().length();
        return new NativeMemory(arena).put(room, size).asSlice(0, size);
    }

    private Moved read(Movement.Read read, MemorySegment room) {
        long result = read.position().isPresent() ? file.readAt(read.position().getAsLong(), room) : file.read(room);
        MemorySegment bytes = room.asSlice(0, Math.max(0, result));
        return new Moved(result, Bytes.of(bytes.toArray(ValueLayout.JAVA_BYTE)));
    }

    private long write(Movement.Write write, MemorySegment bytes) {
        return write.position().isPresent() ? file.writeAt(write.position().getAsLong(), bytes) : file.write(bytes);
    }

    private static MemorySegment memory(Bytes bytes, Arena arena) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes.toArray());
    }

    private long map(Movement.Map map, Arena arena) {
        try {
            file.map(map.position(), map.size(), arena);
            return 0;
        } catch (UapiException refused) {
            return refused.errno().result();
        }
    }
}
