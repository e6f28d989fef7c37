package dev.uapi.kerneltests;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.util.function.LongSupplier;

/// One call that goes wrong before it gets to the kernel.
///
/// @param which of the calls, counted from 0
record Mishap(int which, Kind kind) {
    /// How it goes wrong.
    enum Kind {
        /// As a call that the kernel refuses.
        REFUSED,
        /// With an exception.
        THROWN
    }

    /// What is thrown.
    static final class Thrown extends RuntimeException {}

    /// The device, on which it will happen once. Closing the result leaves the device open.
    Device on(Device device) {
        return new Unlucky(device);
    }

    private final class Unlucky implements Device {
        private final Device device;
        private int calls;

        Unlucky(Device device) {
            this.device = device;
        }

        @Override
        public long ioctl(long command, MemorySegment argument) {
            return count(() -> device.ioctl(command, argument));
        }

        @Override
        public long ioctl(long command, long value) {
            return count(() -> device.ioctl(command, value));
        }

        private long count(LongSupplier call) {
            if (calls++ != which) {
                return call.getAsLong();
            }
            if (kind == Kind.THROWN) {
                throw new Thrown();
            }
            return Errno.ENOMEM.result();
        }

        @Override
        public void close() {}
    }
}
