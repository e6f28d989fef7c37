package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Waiting for a file.
final class Poll {
    private static final MethodHandle POLL =
            NativeFunction.bind("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    /// One `struct pollfd` per thread: the descriptor, what is waited for, what came.
    private static final ThreadLocal<MemorySegment> ENTRY = ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(8, 4));

    private static final long EVENTS = 4;
    private static final long ANSWER = 6;
    private static final short POLLIN = 1;

    private Poll() {}

    /// @return 1 if there is something to read, 0 if there is not, or minus the errno
    static int readable(int fd, int milliseconds) {
        MemorySegment entry = ENTRY.get();
        entry.set(Layouts.U32, 0, fd);
        entry.set(Layouts.U16, EVENTS, POLLIN);
        entry.set(Layouts.U16, ANSWER, (short) 0);
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) POLL.invokeExact(capture, entry, 1L, milliseconds);
            return result >= 0 ? entry.get(Layouts.U16, ANSWER) & POLLIN : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }
}
