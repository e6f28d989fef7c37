package dev.uapi.examples.userfaultfd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// Pages of this process that nobody has touched: what an arena gives has been filled with zeros, so that no page of it is missing.
@SuppressWarnings("restricted")
final class Memory implements AutoCloseable {
    static final long PAGE = 4096;

    private static final int READ_AND_WRITE = 3;
    private static final int PRIVATE_AND_ANONYMOUS = 0x22;

    private static final MethodHandle MMAP =
            bind("mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MUNMAP = bind("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle STRNLEN = bind("strnlen", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG));

    private final MemorySegment pages;

    private Memory(MemorySegment pages) {
        this.pages = pages;
    }

    /// @throws IllegalStateException if there is no room
    static Memory pages(int count) {
        long size = count * PAGE;
        try {
            MemorySegment start =
                    (MemorySegment) MMAP.invokeExact(MemorySegment.NULL, size, READ_AND_WRITE, PRIVATE_AND_ANONYMOUS, -1, 0L);
            if (start.address() == -1) {
                throw new IllegalStateException("no room for " + size + " bytes");
            }
            return new Memory(start.reinterpret(size));
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    MemorySegment segment() {
        return pages;
    }

    /// The text on the first page.
    ///
    /// It is a function of C that touches the page. A thread that waits inside Java code would keep the virtual machine from
    /// collecting garbage, and with that perhaps the thread that is to answer.
    String text() {
        try {
            long length = (long) STRNLEN.invokeExact(pages, PAGE);
            return new String(pages.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    @Override
    public void close() {
        try {
            int result = (int) MUNMAP.invokeExact(pages, pages.byteSize());
            if (result != 0) {
                throw new IllegalStateException("the pages cannot be given back");
            }
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static MethodHandle bind(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }

    private static RuntimeException rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
