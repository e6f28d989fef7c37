package dev.uapi.replay;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// Opens a file of each kind that [dev.uapi.runtime.simulation.Descriptors] tells apart, as far as any process can have one.
final class FileMaker {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle MEMORY_FILE = function("memfd_create", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle PIPE = function("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle SOCKET = function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle EVENT = function("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static final int READ_ONLY = 0;
    private static final int PATH_ONLY = 0x200000;
    private static final int UNIX_DOMAIN = 1;
    private static final int STREAM = 1;

    private FileMaker() {}

    /// The descriptor of a new file of this kind, or -1.
    static int make(String kind) {
        try (Arena arena = Arena.ofConfined()) {
            return switch (kind) {
                case "memfd" -> call(MEMORY_FILE, arena.allocateFrom("stand-in"), 0);
                case "chr" -> call(OPEN, arena.allocateFrom("/dev/null"), READ_ONLY);
                case "reg" -> call(OPEN, arena.allocateFrom("/proc/self/exe"), READ_ONLY);
                case "dir" -> call(OPEN, arena.allocateFrom("/"), READ_ONLY);
                case "path" -> call(OPEN, arena.allocateFrom("/"), PATH_ONLY);
                case "sock" -> call(SOCKET, UNIX_DOMAIN, STREAM, 0);
                case "anon" -> call(EVENT, 0, 0);
                case "fifo" -> readingEnd(arena);
                default -> -1;
            };
        }
    }

    static void close(int descriptor) {
        call(CLOSE, descriptor);
    }

    private static int readingEnd(Arena arena) {
        MemorySegment ends = arena.allocate(JAVA_INT, 2);
        if (call(PIPE, ends) < 0) {
            return -1;
        }
        close(ends.getAtIndex(JAVA_INT, 1));
        return ends.getAtIndex(JAVA_INT, 0);
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(Arrays.asList(arguments));
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }
}
