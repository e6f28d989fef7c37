package dev.uapi.kerneltests.campaign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// What the calling thread may do, of the one capability that a described command asks for.
final class Privileges {
    /// The capability, by the kernel's name.
    static final String RESOURCE = "CAP_SYS_RESOURCE";

    private static final int RESOURCE_BIT = 1 << 24;
    private static final int VERSION = 0x20080522;

    /// Of two records of three numbers each: the first of the first is what counts now.
    private static final int RECORDS = 6;

    private static final MethodHandle GET = function("capget");
    private static final MethodHandle SET = function("capset");

    private Privileges() {}

    /// Gives the capability up, or takes it back.
    static void resource(boolean wanted) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = arena.allocateFrom(JAVA_INT, VERSION, 0);
            MemorySegment records = arena.allocate(JAVA_INT, RECORDS);
            call(GET, header, records);
            int effective = records.getAtIndex(JAVA_INT, 0);
            records.setAtIndex(JAVA_INT, 0, wanted ? effective | RESOURCE_BIT : effective & ~RESOURCE_BIT);
            call(SET, header, records);
        }
    }

    private static void call(MethodHandle function, MemorySegment header, MemorySegment records) {
        try {
            if ((int) function.invokeExact(header, records) != 0) {
                throw new IllegalStateException("the kernel does not let this thread change what it may do");
            }
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }
}
