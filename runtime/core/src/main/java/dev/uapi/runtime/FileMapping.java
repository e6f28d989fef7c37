package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Mapping parts of files into the process, and undoing it.
final class FileMapping {
    /// No address is so near to the end of all addresses.
    static final long LARGEST_ERRNO = 4096;

    private static final MethodHandle MMAP = NativeFunction.bind(
            "mmap64", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MUNMAP = NativeFunction.bind("munmap", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));

    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;

    private FileMapping() {}

    /// @return the address, or minus the errno
    static long map(int fd, long offset, long length) {
        try {
            MemorySegment capture = NativeFunction.capture();
            long address = (long) MMAP.invokeExact(
                    capture, MemorySegment.NULL, length, PROT_READ_WRITE, MAP_SHARED, fd, offset);
            return address == -1 ? -NativeFunction.errno(capture) : address;
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    // What is mapped there is as long as it was asked to be.
    @SuppressWarnings("restricted")
    static MemorySegment segment(long address, long length, Arena arena) {
        return MemorySegment.ofAddress(address).reinterpret(length, arena, _ -> unmap(address, length));
    }

    private static void unmap(long address, long length) {
        try {
            int _ = (int) MUNMAP.invokeExact(NativeFunction.capture(), address, length);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }
}
