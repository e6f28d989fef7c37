package dev.uapi.decode;

import dev.uapi.runtime.Errno;

/// Errnos by name.
final class Errnos {
    private Errnos() {}

    /// The number itself if it has no name.
    static String name(int number) {
        Errno errno = Errno.of(number);
        return errno == Errno.UNKNOWN ? "errno " + number : errno.name();
    }
}
