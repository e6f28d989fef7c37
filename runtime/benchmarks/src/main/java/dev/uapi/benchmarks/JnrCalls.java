package dev.uapi.benchmarks;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/// ioctl by JNR-FFI.
final class JnrCalls {
    private static final C LIBRARY = LibraryLoader.create(C.class).load("c");
    private static final Runtime RUNTIME = Runtime.getRuntime(LIBRARY);

    private JnrCalls() {}

    /// What JNR-FFI implements.
    public interface C {
        int ioctl(int fd, long command, Pointer argument);
    }

    static Pointer pointer(long address) {
        return Pointer.wrap(RUNTIME, address);
    }

    /// @return what ioctl returned, or minus the errno
    static long call(int fd, long command, Pointer argument) {
        int result = LIBRARY.ioctl(fd, command, argument);
        return result < 0 ? -RUNTIME.getLastError() : result;
    }
}
