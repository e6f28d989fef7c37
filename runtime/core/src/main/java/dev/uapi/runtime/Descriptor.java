package dev.uapi.runtime;

import java.lang.ref.Cleaner;

/// The number of an open file.
///
/// The kernel hands a number that was given back to the next file that is opened. A call that has the number already, in
/// another thread, must not meet that file; and asking every call to sign in and out would cost more than the rest of it. So
/// a number that only one thread ever used is given back at once, and one that several used is barred at once, by something
/// in its place that answers `EBADF` to everything, and given back when nobody can hold it any more.
final class Descriptor {
    private static final Cleaner CLEANER = Cleaner.create();

    private final int number;
    private final Thread owner = Thread.currentThread();
    private volatile boolean shared;
    private volatile boolean closed;

    /// @param number of a file that the calling thread has opened
    Descriptor(int number) {
        this.number = number;
    }

    /// The number of a file that somebody opened.
    ///
    /// @throws IllegalArgumentException if it is negative
    static Descriptor of(int fd) {
        if (fd < 0) {
            throw new IllegalArgumentException(fd + " is no file descriptor");
        }
        return new Descriptor(fd);
    }

    int number() {
        return number;
    }

    /// Whether the file is open. To be asked before every call.
    boolean isOpen() {
        if (Thread.currentThread() != owner && !shared) {
            // In front of looking whether it is closed, as closing looks at this afterwards: one of the two sees the other.
            shared = true;
        }
        return !closed;
    }

    /// Closes the file. Whoever has the number must keep this object reachable while using it.
    synchronized void close() {
        boolean before = isOpen();
        closed = true;
        if (before && shared) {
            FileCalls.bar(number);
            int barred = number;
            CLEANER.register(this, () -> FileCalls.close(barred));
        } else if (before) {
            FileCalls.close(number);
        }
    }
}
