package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// The file of a device that is only called, as it looks to whoever reads, writes or waits all the same: a kernel answers so where
/// a driver says nothing.
///
/// @param device is closed with it
record CallsOnly(Device device) implements OpenFile {
    @Override
    public long read(MemorySegment into) {
        return Errno.EINVAL.result();
    }

    @Override
    public long readAt(long position, MemorySegment into) {
        return Errno.EINVAL.result();
    }

    @Override
    public long write(MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    public long writeAt(long position, MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    public boolean awaitReadable(int milliseconds) {
        return true;
    }

    @Override
    public void close() {
        device.close();
    }
}
