package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.LongStream;

/// Asks for the usable ranges, with more room each time that there were more than fitted. A device that is attached meanwhile
/// adds ranges, but nobody attaches devices without end: after a few questions `EMSGSIZE` is passed on.
final class IovaQuery {
    private static final int QUESTIONS = 8;
    private static final long FIRST_ROOM = 16;

    private final MemorySegment array;
    private final IoasIovaRanges argument;

    private IovaQuery(Arena arena, IoasId ioas, long room) {
        array = IovaRange.allocate(arena, room);
        argument = IoasIovaRanges.allocate(arena).ioasId(ioas).numIovas(room).allowedIovas(array.address());
    }

    static IovaRanges ask(Device device, IoasId ioas) {
        long room = FIRST_ROOM;
        for (int question = 1; ; question++) {
            try (Arena arena = Arena.ofConfined()) {
                IovaQuery query = new IovaQuery(arena, ioas, room);
                if (query.isAnswered(device, question < QUESTIONS)) {
                    return query.answer();
                }
                room = query.argument.numIovas();
            }
        }
    }

    /// @param again whether to put up with too little room
    private boolean isAnswered(Device device, boolean again) {
        try {
            argument.call(device);
            return true;
        } catch (UapiException failure) {
            if (failure.errno() == Errno.EMSGSIZE && again) {
                return false;
            }
            throw failure;
        }
    }

    private IovaRanges answer() {
        List<IovaRanges.Range> ranges = LongStream.range(0, argument.numIovas()).mapToObj(index -> range(array, index)).toList();
        return new IovaRanges(ranges, argument.outIovaAlignment());
    }

    private static IovaRanges.Range range(MemorySegment array, long index) {
        IovaRange range = IovaRange.at(array, index);
        return new IovaRanges.Range(range.start(), range.last());
    }
}
