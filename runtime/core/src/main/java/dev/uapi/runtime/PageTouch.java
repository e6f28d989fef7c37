package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Has the kernel fault in pages of this process as if they were touched, without touching them: `MADV_POPULATE_READ` and
/// `MADV_POPULATE_WRITE`, since 5.14. They refuse what pinning for a device refuses, too: memory that is not there, that may not be
/// written, and registers of devices.
final class PageTouch {
    private static final MethodHandle MADVISE =
            NativeFunction.bind("madvise", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));

    private static final int POPULATE_READ = 22;
    private static final int POPULATE_WRITE = 23;

    private static final long PAGE = Pages.size();
    private static final boolean KNOWN = isKnown();

    private PageTouch() {}

    /// Whether every page could be touched.
    ///
    /// @param length in bytes, more than 0
    static boolean succeeds(long address, long length, boolean writable) {
        long first = address & -PAGE;
        long last = (address + length - 1) & -PAGE;
        return Long.compareUnsigned(first, last) <= 0 && succeedsOnPages(first, last - first + PAGE, writable);
    }

    private static boolean succeedsOnPages(long first, long length, boolean writable) {
        return KNOWN ? advise(first, length, writable ? POPULATE_WRITE : POPULATE_READ) == 0 : isMapped(first, length, writable);
    }

    /// For kernels that do not know the advice.
    private static boolean isMapped(long first, long length, boolean writable) {
        MappedPages pages = MappedPages.now();
        return pages.readable(first, length) == length && (!writable || pages.writable(first, length) == length);
    }

    private static boolean isKnown() {
        try (Arena arena = Arena.ofConfined()) {
            return advise(arena.allocate(PAGE, PAGE).address(), PAGE, POPULATE_READ) == 0;
        }
    }

    /// @return 0, or the errno
    private static int advise(long first, long length, int advice) {
        int errno;
        do {
            errno = call(first, length, advice);
        } while (errno == Errno.EINTR.number());
        return errno;
    }

    private static int call(long first, long length, int advice) {
        try {
            MemorySegment capture = NativeFunction.capture();
            return (int) MADVISE.invokeExact(capture, first, length, advice) == 0 ? 0 : NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }
}
