package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.function.Consumer;

/// Pages whose neighbours cannot be touched, for tests of what happens at an edge.
public final class GuardedMemory implements AutoCloseable {
    public static final long PAGE = 4096;

    private static final int PROT_NONE = 0;
    private static final int PROT_READ = 1;
    private static final int PROT_READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;

    private static final MethodHandle MMAP =
            bind("mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MPROTECT = bind("mprotect", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle MUNMAP = bind("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));

    private final MemorySegment all;

    private GuardedMemory(MemorySegment all) {
        this.all = all;
    }

    /// Pages of zeros that can be read and written, with a page behind them that cannot be touched.
    public static GuardedMemory withGuardBehind(long pages) {
        GuardedMemory memory = map(pages + 1);
        protect(memory.all.asSlice(pages * PAGE), PROT_NONE);
        return memory;
    }

    /// Pages of zeros, the last of which can only be read.
    public static GuardedMemory withLastReadOnly(long pages) {
        GuardedMemory memory = map(pages);
        protect(memory.all.asSlice((pages - 1) * PAGE), PROT_READ);
        return memory;
    }

    /// Memory that can only be read, with this content, for as long as the arena lives.
    @SuppressWarnings("restricted")
    public static MemorySegment readOnly(Arena arena, long length, Consumer<MemorySegment> content) {
        GuardedMemory memory = map(1);
        content.accept(memory.all);
        protect(memory.all, PROT_READ);
        return memory.all.asSlice(0, length).reinterpret(arena, _ -> memory.close());
    }

    /// The pages, the untouchable one included.
    public MemorySegment all() {
        return all;
    }

    /// The last bytes in front of the last page.
    public MemorySegment beforeLastPage(long length) {
        return all.asSlice(all.byteSize() - PAGE - length, length);
    }

    @Override
    public void close() {
        check(() -> (int) MUNMAP.invokeExact(all, all.byteSize()));
    }

    @SuppressWarnings("restricted")
    private static GuardedMemory map(long pages) {
        long size = pages * PAGE;
        try {
            MemorySegment address = (MemorySegment) MMAP.invokeExact(MemorySegment.NULL, size, PROT_READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
            return new GuardedMemory(address.reinterpret(size));
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static void protect(MemorySegment pages, int protection) {
        check(() -> (int) MPROTECT.invokeExact(pages, pages.byteSize(), protection));
    }

    private static void check(NativeCall call) {
        try {
            if (call.run() != 0) {
                throw new AssertionError("the kernel refused");
            }
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle bind(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }

    private interface NativeCall {
        int run() throws Throwable;
    }
}
