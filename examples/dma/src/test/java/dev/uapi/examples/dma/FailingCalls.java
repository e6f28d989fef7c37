package dev.uapi.examples.dma;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.ForwardingDevice;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;

/// Devices of which one call fails, counted over all of them.
final class FailingCalls {
    private final AtomicInteger left;

    /// @param failing which call, counted from 1
    FailingCalls(int failing) {
        this.left = new AtomicInteger(failing);
    }

    boolean hasFailed() {
        return left.get() <= 0;
    }

    Device of(Device device) {
        return new Failing(device);
    }

    private final class Failing extends ForwardingDevice {
        Failing(Device device) {
            super(device);
        }

        @Override
        public long ioctl(long command, MemorySegment argument) {
            return left.decrementAndGet() == 0 ? Errno.EIO.result() : super.ioctl(command, argument);
        }

        @Override
        public long ioctl(long command, long value) {
            return left.decrementAndGet() == 0 ? Errno.EIO.result() : super.ioctl(command, value);
        }
    }
}
