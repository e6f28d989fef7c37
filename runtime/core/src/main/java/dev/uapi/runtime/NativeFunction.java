package dev.uapi.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Functions of the C library that report failures through `errno`.
///
/// Each handle takes, in front of the function's own arguments, the memory that `errno` is captured in: it has to be fetched
/// before anything else runs on the thread. No call is made `critical`: an ioctl may sleep for seconds, and a critical call
/// would hold up the garbage collector of the whole process for as long.
final class NativeFunction {
    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final long ERRNO_OFFSET = CAPTURE.byteOffset(PathElement.groupElement("errno"));

    /// One piece per thread, reused: a call allocates nothing.
    private static final ThreadLocal<MemorySegment> CAPTURED = ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(CAPTURE));

    private NativeFunction() {}

    static MethodHandle bind(String name, FunctionDescriptor type) {
        return bind(name, type, Linker.Option.captureCallState("errno"));
    }

    /// @param fixedArguments how many arguments stand in front of the `...` in C
    static MethodHandle bindVariadic(String name, FunctionDescriptor type, int fixedArguments) {
        return bind(name, type, Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(fixedArguments));
    }

    /// Where a call on this thread captures `errno`.
    static MemorySegment capture() {
        return CAPTURED.get();
    }

    /// The errno of the last failed call that was given this memory; positive.
    static int errno(MemorySegment capture) {
        return capture.get(ValueLayout.JAVA_INT, ERRNO_OFFSET);
    }

    /// Passes on what a method handle threw. None of these functions throws a checked exception.
    static RuntimeException rethrown(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    // Calling native code is what this package is for; programs permit it with --enable-native-access.
    @SuppressWarnings("restricted")
    private static MethodHandle bind(String name, FunctionDescriptor type, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
    }
}
