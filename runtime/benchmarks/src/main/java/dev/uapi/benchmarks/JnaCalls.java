package dev.uapi.benchmarks;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/// ioctl by JNA's direct mapping, its fastest.
final class JnaCalls {
    static {
        Native.register(JnaCalls.class, "c");
    }

    private JnaCalls() {}

    @SuppressWarnings("restricted")
    static native int ioctl(int fd, NativeLong command, Pointer argument);

    /// @return what ioctl returned, or minus the errno
    static long call(int fd, NativeLong command, Pointer argument) {
        int result = ioctl(fd, command, argument);
        return result < 0 ? -Native.getLastError() : result;
    }
}
