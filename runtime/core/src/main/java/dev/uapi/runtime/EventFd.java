package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.List;

/// A counter in the kernel that one side signals and the other waits for: how interrupts reach a program.
///
/// Threads may share it; of two that wait, one gets the signals.
public final class EventFd implements AutoCloseable {
    private static final MethodHandle EVENTFD = NativeFunction.bind("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int NON_BLOCKING = 0x800;
    private static final long NANOSECONDS_OF_A_MILLISECOND = 1_000_000;

    /// The number that is read or written, of each thread.
    private static final ThreadLocal<MemorySegment> NUMBER = ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Layouts.U64));

    private final KernelFile file;

    private EventFd(KernelFile file) {
        this.file = file;
    }

    /// A new one that nobody has signalled.
    ///
    /// @throws UapiException if there can be no more (`EMFILE`, `ENFILE`)
    public static EventFd open() {
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) EVENTFD.invokeExact(capture, 0, CLOSE_ON_EXEC | NON_BLOCKING);
            return new EventFd(KernelFile.of((int) checked("eventfd", result >= 0 ? result : -NativeFunction.errno(capture))));
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// The descriptor, for whoever is to signal it. It stays the property of this object, which closes it.
    public int fd() {
        return file.fd();
    }

    /// Waits until it is signalled.
    ///
    /// @param limit how long at most; 0: not at all
    /// @return how often it was since somebody waited for it last; 0 if the time is over
    /// @throws UapiException if it is closed (`EBADF`)
    public long await(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); ; left = end - System.nanoTime()) {
            boolean signalled = awaitReadable(Math.max(left, 0));
            long times = signalled ? take() : 0;
            if (times > 0 || left <= 0) {
                return times;
            }
        }
    }

    /// A signal to this process may end the wait early: it is begun again then.
    private boolean awaitReadable(long nanoseconds) {
        try {
            long milliseconds = Math.ceilDiv(nanoseconds, NANOSECONDS_OF_A_MILLISECOND);
            return file.awaitReadable((int) Math.min(milliseconds, Integer.MAX_VALUE));
        } catch (UapiException failure) {
            if (failure.errno() == Errno.EINTR) {
                return false;
            }
            throw failure;
        }
    }

    private long take() {
        MemorySegment number = NUMBER.get();
        long result = file.read(number);
        if (result == Errno.EAGAIN.result()) {
            return 0;
        }
        checked("read", result);
        return number.get(Layouts.U64, 0);
    }

    /// Signals it once.
    ///
    /// @throws UapiException if it is closed (`EBADF`)
    public void signal() {
        MemorySegment number = NUMBER.get();
        number.set(Layouts.U64, 0, 1);
        checked("write", file.write(number));
    }

    private static long checked(String call, long result) {
        if (result < 0) {
            throw new UapiException(call, Errno.of((int) -result), List.of());
        }
        return result;
    }

    /// Closes it. Closing it again does nothing.
    @Override
    public void close() {
        file.close();
    }
}
