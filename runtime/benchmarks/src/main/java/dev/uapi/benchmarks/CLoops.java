package dev.uapi.benchmarks;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The loops of `calls.c`, in this process.
final class CLoops {
    /// The system property that says where `calls.c` lies, compiled.
    static final String LIBRARY = "bench.library";

    private static final SymbolLookup FUNCTIONS = functions();
    private static final MethodHandle PIPE = bind("bench_pipe");
    private static final MethodHandle LOOP = bind("bench_loop", JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG);
    private static final MethodHandle FILL = bind("bench_fill", ADDRESS, JAVA_LONG);
    private static final MethodHandle FILL_AND_CALL = bind("bench_fill_and_call", JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG);
    private static final MethodHandle PAIRS = bind("bench_pairs", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);

    private CLoops() {}

    @SuppressWarnings("restricted")
    private static SymbolLookup functions() {
        return SymbolLookup.libraryLookup(Path.of(System.getProperty(LIBRARY)), Arena.global());
    }

    @SuppressWarnings("restricted")
    private static MethodHandle bind(String name, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(FUNCTIONS.findOrThrow(name), FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    /// The end of a pipe that is read from, with some bytes in it.
    static int pipe() {
        try {
            return (int) (long) PIPE.invokeExact();
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    static long loop(int fd, long command, MemorySegment argument, long calls) {
        try {
            return (long) LOOP.invokeExact(fd, command, argument, calls);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    static long fill(MemorySegment map, long calls) {
        try {
            return (long) FILL.invokeExact(map, calls);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    static long fillAndCall(int fd, long command, MemorySegment map, long calls) {
        try {
            return (long) FILL_AND_CALL.invokeExact(fd, command, map, calls);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Maps a page and unmaps it.
    static long pairs(int fd, int ioas, long memory, long calls) {
        try {
            return (long) PAIRS.invokeExact(fd, ioas, memory, calls);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
