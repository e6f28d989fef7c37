package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A pipe of the kernel, between two addresses of this process. It holds one page at least without blocking.
final class Pipe implements AutoCloseable {
    private static final FunctionDescriptor TRANSFER = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle PIPE = NativeFunction.bind("pipe2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle WRITE = NativeFunction.bind("write", TRANSFER);
    private static final MethodHandle READ = NativeFunction.bind("read", TRANSFER);

    private static final int O_CLOEXEC = 0x80000;

    private final int in;
    private final int out;

    private Pipe(int out, int in) {
        this.out = out;
        this.in = in;
    }

    /// @throws UnsupportedOperationException if the process has no descriptors left
    static Pipe open() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            MemorySegment capture = NativeFunction.capture();
            if ((int) PIPE.invokeExact(capture, ends, O_CLOEXEC) != 0) {
                Errno errno = Errno.of(NativeFunction.errno(capture));
                throw new UnsupportedOperationException("the process's own memory cannot be reached: no pipe, " + errno.text());
            }
            return new Pipe(ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1));
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// Fills it from an address.
    ///
    /// @return whether all could be read there
    boolean put(long address, long length) {
        return transfer(WRITE, in, address, length);
    }

    /// Empties it to an address.
    ///
    /// @return whether all could be written there
    boolean take(long address, long length) {
        return transfer(READ, out, address, length);
    }

    @Override
    public void close() {
        FileCalls.close(in);
        FileCalls.close(out);
    }

    private static boolean transfer(MethodHandle call, int end, long address, long length) {
        try {
            return (long) call.invokeExact(NativeFunction.capture(), end, address, length) == length;
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }
}
