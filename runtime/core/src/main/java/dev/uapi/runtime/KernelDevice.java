package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// An open device file of the kernel.
///
/// A call costs what the system call costs and allocates nothing. Several threads may call at once; a call pins the carrier of
/// a virtual thread. The file may be closed while calls are under way: they end undisturbed, and the last of them closes it. So
/// no call ever reaches another file that happens to get the same descriptor.
public final class KernelDevice implements Device {
    private static final MethodHandle IOCTL =
            NativeFunction.bindVariadic("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);

    private static final int CLOSED = Integer.MIN_VALUE;

    private final int fd;

    /// How many calls are under way, plus [#CLOSED] once the file is closed.
    private final AtomicInteger calls = new AtomicInteger();

    private KernelDevice(int fd) {
        this.fd = fd;
    }

    /// Opens a device file for reading and writing.
    ///
    /// @throws DeviceUnavailableException if it cannot be opened: it says why and what to do
    public static KernelDevice open(Path path) {
        int result = FileCalls.open(path);
        if (result < 0) {
            throw OpenFailure.of(path, Errno.of(-result));
        }
        return new KernelDevice(result);
    }

    /// The file descriptor, for other calls that need it. It stays the property of this object, which closes it.
    public int fd() {
        return fd;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        if (!begin()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) IOCTL.invokeExact(capture, fd, command, argument);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            end();
        }
    }

    @Override
    public long ioctl(long command, long value) {
        return ioctl(command, MemorySegment.ofAddress(value));
    }

    @Override
    public void close() {
        int before = calls.getAndUpdate(count -> count | CLOSED);
        if (before == 0) {
            FileCalls.close(fd);
        }
    }

    private boolean begin() {
        int count;
        do {
            count = calls.get();
        } while (count >= 0 && !calls.compareAndSet(count, count + 1));
        return count >= 0;
    }

    private void end() {
        if (calls.decrementAndGet() == CLOSED) {
            FileCalls.close(fd);
        }
    }
}
