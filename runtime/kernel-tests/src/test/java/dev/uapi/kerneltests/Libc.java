package dev.uapi.kerneltests;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.List;
import java.util.OptionalInt;

/// The few functions of the C library that the scenarios need to make memory and files of a certain kind.
public final class Libc {
    public static final int NO_ACCESS = 0;
    public static final int READ_ONLY = 1;
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;
    private static final int O_PATH = 0x200000;
    private static final long PAGE = 4096;

    private static final MethodHandle MMAP = function(
            "mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MUNMAP = function("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle MPROTECT = function("mprotect", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle MEMFD = function("memfd_create", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static final MethodHandle READ = function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE = function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE_AT =
            function("pwrite", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG));

    private static final MethodHandle PIPE = function("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle SOCKET = function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle EVENT = function("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle TRUNCATE = function("ftruncate", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle SEAL =
            function("fcntl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), Linker.Option.firstVariadicArg(2));

    private static final MethodHandle IOCTL =
            function("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));

    private static final long BUFFER_CREATE = 0x40187542;
    private static final long BUFFER_REQUEST = 24;
    private static final int UNIX_STREAM_DOMAIN = 1;
    private static final int STREAM = 1;
    private static final int ALLOW_SEALING = 2;
    private static final int ADD_SEALS = 1033;
    private static final int SEAL_SHRINK = 2;

    private Libc() {}

    /// Two pages, the second of which is protected.
    ///
    /// @param protection of the second page: [#NO_ACCESS] or [#READ_ONLY]
    public static MemorySegment guarded(Arena arena, int protection) {
        MemorySegment pages = pages(arena, 2 * PAGE);
        protect(pages.asSlice(PAGE), protection);
        return pages;
    }

    /// Pages that can be read and written.
    ///
    /// @param size in bytes, of whole pages
    // What mmap returns is as long as was asked for.
    @SuppressWarnings("restricted")
    public static MemorySegment pages(Arena arena, long size) {
        MemorySegment base = (MemorySegment) call(MMAP, MemorySegment.NULL, size, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
        return base.reinterpret(size, arena, pages -> call(MUNMAP, pages, size));
    }

    /// Changes what can be done with pages.
    ///
    /// @param protection from now on: [#NO_ACCESS] or [#READ_ONLY]
    public static void protect(MemorySegment pages, int protection) {
        call(MPROTECT, pages, pages.byteSize(), protection);
    }

    /// Bytes that can be neither read nor written.
    ///
    /// @param size up to a page
    public static MemorySegment inaccessible(Arena arena, long size) {
        return guarded(arena, NO_ACCESS).asSlice(PAGE, size);
    }

    /// A page with these bytes at its beginning, which can then only be read.
    public static MemorySegment readOnly(Arena arena, MemorySegment content) {
        return limited(arena, content, 0, READ_ONLY);
    }

    /// These bytes, of which those from an offset on are in a protected page.
    ///
    /// @param protection of what is behind the limit: [#NO_ACCESS] or [#READ_ONLY]
    public static MemorySegment limited(Arena arena, MemorySegment content, long limit, int protection) {
        MemorySegment pages = guarded(arena, READ_WRITE);
        MemorySegment limited = pages.asSlice(PAGE - limit).copyFrom(content);
        protect(pages.asSlice(PAGE), protection);
        return limited;
    }

    /// The descriptor of a new, empty memory file.
    public static int memoryFile(Arena arena) {
        return (int) call(MEMFD, arena.allocateFrom("scenario"), 0);
    }

    /// The descriptor of a file opened for reading.
    public static int open(Arena arena, String path) {
        return (int) call(OPEN, arena.allocateFrom(path), 0);
    }

    /// The descriptor of a file opened as a mere name.
    public static int openPath(Arena arena, String path) {
        return (int) call(OPEN, arena.allocateFrom(path), O_PATH);
    }

    /// The descriptors of both ends of a new pipe.
    public static List<Integer> pipe(Arena arena) {
        MemorySegment ends = arena.allocate(JAVA_INT, 2);
        call(PIPE, ends);
        return List.of(ends.get(JAVA_INT, 0), ends.get(JAVA_INT, Integer.BYTES));
    }

    /// The descriptor of a new socket.
    public static int socket() {
        return (int) call(SOCKET, UNIX_STREAM_DOMAIN, STREAM, 0);
    }

    /// The descriptor of a new event counter.
    public static int event() {
        return (int) call(EVENT, 0, 0);
    }

    /// The descriptor of a new DMA buffer of two pages, where the kernel can make one of a memory file.
    public static OptionalInt buffer(Arena arena) {
        int device = open(arena, "/dev/udmabuf");
        if (device < 0) {
            return OptionalInt.empty();
        }
        int file = (int) call(MEMFD, arena.allocateFrom("buffer"), ALLOW_SEALING);
        call(TRUNCATE, file, 2 * PAGE);
        call(SEAL, file, ADD_SEALS, SEAL_SHRINK);
        MemorySegment create = arena.allocate(BUFFER_REQUEST, Long.BYTES);
        create.set(JAVA_INT, 0, file);
        create.set(JAVA_LONG, 2 * Long.BYTES, 2 * PAGE);
        int buffer = (int) call(IOCTL, device, BUFFER_CREATE, create);
        close(file);
        close(device);
        return buffer < 0 ? OptionalInt.empty() : OptionalInt.of(buffer);
    }

    public static void close(int fd) {
        call(CLOSE, fd);
    }

    /// How many bytes were read, or -1.
    public static long read(int fd, MemorySegment into) {
        return (long) call(READ, fd, into, into.byteSize());
    }

    /// How many bytes were written, or -1.
    public static long write(int fd, MemorySegment from) {
        return (long) call(WRITE, fd, from, from.byteSize());
    }

    /// How many bytes were written, or -1.
    ///
    /// @param offset in the file
    public static long write(int fd, MemorySegment from, long offset) {
        return (long) call(WRITE_AT, fd, from, from.byteSize(), offset);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(List.of(arguments));
        } catch (WrongMethodTypeException mistake) {
            throw mistake;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
    }
}
