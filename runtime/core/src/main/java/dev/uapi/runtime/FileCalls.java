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
    private static final int O_PATH = 0x200000;

    private FileCalls() {}

    /// Opens for reading and writing; a program that this one starts does not inherit the descriptor.
    ///
    /// @return the descriptor, or minus the errno
    static int open(Path path) {
        return open(path, O_RDWR);
    }

    private static int open(Path path, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) OPEN.invokeExact(capture, arena.allocateFrom(path.toString()), mode | O_CLOEXEC);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// Another descriptor of the same open file, which a program that this one starts does not inherit.
    ///
    /// @return the descriptor, or minus the errno
    static int duplicate(int fd) {
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) Copy.FCNTL.invokeExact(capture, fd, Copy.F_DUPFD_CLOEXEC, 0);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// Linked only when a program needs it.
    private static final class Copy {
        private static final MethodHandle FCNTL =
                NativeFunction.bindVariadic("fcntl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), 2);
        private static final int F_DUPFD_CLOEXEC = 1030;
    }

    /// Gives the descriptor back; it is free whatever the kernel answers.
    static void close(int fd) {
        try {
            int _ = (int) CLOSE.invokeExact(NativeFunction.capture(), fd);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    /// Closes what has this number, and keeps the number: from now on every call on it answers `EBADF`.
    static void bar(int fd) {
        int result;
        do {
            result = Bar.putOver(fd);
        } while (result == Errno.EINTR.result() || result == Errno.EBUSY.result());
    }

    /// A place in the file system, opened for nothing. It is there once a program needs it.
    private static final class Bar {
        private static final MethodHandle DUP3 = NativeFunction.bind("dup3", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        private static final int FD = open(Path.of("/"), O_PATH);

        /// @return the descriptor, or minus the errno
        static int putOver(int fd) {
            try {
                MemorySegment capture = NativeFunction.capture();
                int result = (int) DUP3.invokeExact(capture, FD, fd, O_CLOEXEC);
                return result >= 0 ? result : -NativeFunction.errno(capture);
            } catch (Throwable thrown) {
                throw NativeFunction.rethrown(thrown);
            }
        }
    }
}
