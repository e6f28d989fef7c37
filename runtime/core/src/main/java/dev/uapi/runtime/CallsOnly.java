package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// A file that is only called or held, as it looks to whoever reads, writes or waits all the same: a kernel answers so where a driver says
/// nothing.
@FunctionalInterface
public interface CallsOnly extends OpenFile {
    @Override
    default long read(MemorySegment into) {
        return Errno.EINVAL.result();
    }

    @Override
    default long readAt(long position, MemorySegment into) {
        return Errno.EINVAL.result();
    }

    @Override
    default long write(MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    default long writeAt(long position, MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    default boolean awaitReadable(int milliseconds) {
        return true;
    }
}
