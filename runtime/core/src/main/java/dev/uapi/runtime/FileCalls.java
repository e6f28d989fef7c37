package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Opening and closing files, as the C library does it.
final class FileCalls {
    private static final MethodHandle OPEN = NativeFunction.bindVariadic("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
    private static final MethodHandle CLOSE = NativeFunction.bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static final int O_RDWR = 2;
    private static final int O_CLOEXEC = 0x80000;

    private FileCalls() {}

    /// Opens for reading and writing; a program that this one starts does not inherit the descriptor.
    ///
    /// @return the descriptor, or minus the errno
    static int open(Path path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) OPEN.invokeExact(capture, arena.allocateFrom(path.toString()), O_RDWR | O_CLOEXEC);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// Gives the descriptor back; it is free whatever the kernel answers.
    static void close(int fd) {
        try {
            int _ = (int) CLOSE.invokeExact(NativeFunction.capture(), fd);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }
}
