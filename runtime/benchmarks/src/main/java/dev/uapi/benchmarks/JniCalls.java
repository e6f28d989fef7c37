package dev.uapi.benchmarks;

/// ioctl by JNI, as one writes it by hand.
final class JniCalls {
    static {
        load();
    }

    private JniCalls() {}

    @SuppressWarnings("restricted")
    private static void load() {
        System.load(System.getProperty(CLoops.LIBRARY));
    }

    /// @return what ioctl returned, or minus the errno
    @SuppressWarnings("restricted")
    static native long ioctl(int fd, long command, long argument);
}
