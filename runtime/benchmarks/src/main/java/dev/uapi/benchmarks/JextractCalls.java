package dev.uapi.benchmarks;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/// ioctl as jextract writes a variadic function: an invoker that is made for the types of the further arguments, and called with an array
/// of them. It captures no errno.
final class JextractCalls {
    private static final FunctionDescriptor BASE = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MethodHandle spreader;

    private JextractCalls(MethodHandle spreader) {
        this.spreader = spreader;
    }

    @SuppressWarnings("restricted")
    static JextractCalls makeInvoker(MemoryLayout... layouts) {
        FunctionDescriptor descriptor = BASE.appendArgumentLayouts(layouts);
        Linker linker = Linker.nativeLinker();
        MethodHandle handle = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("ioctl"), descriptor, Linker.Option.firstVariadicArg(BASE.argumentLayouts().size()));
        return new JextractCalls(handle.asSpreader(Object[].class, layouts.length));
    }

    /// With one pointer.
    static JextractCalls ofPointer() {
        return makeInvoker(ADDRESS);
    }

    int apply(int fd, long command, Object... further) {
        try {
            return (int) spreader.invokeExact(fd, command, further);
        } catch (Throwable thrown) {
            throw new AssertionError("should not reach here", thrown);
        }
    }
}
