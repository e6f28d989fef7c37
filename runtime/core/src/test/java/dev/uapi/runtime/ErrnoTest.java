package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ErrnoTest {
    @Test
    void numbersAreThoseOfTheCLibrary() throws Throwable {
        Optional<MethodHandle> nameOf = strerrorname();
        assumeTrue(nameOf.isPresent(), "this C library does not tell names of errnos");
        for (int number = 1; number < 134; number++) {
            String name = string((MemorySegment) nameOf.get().invokeExact(number));
            assertEquals(Errno.named(name).orElse(Errno.UNKNOWN), Errno.of(number), name);
        }
    }

    @Test
    void oneConstantHasAllNamesOfItsNumber() {
        assertEquals(Optional.of(Errno.EAGAIN), Errno.named("EWOULDBLOCK"));
        assertEquals(Optional.of(Errno.EDEADLK), Errno.named("EDEADLOCK"));
        assertEquals(Optional.of(Errno.EOPNOTSUPP), Errno.named("ENOTSUP"));
        assertEquals(Optional.of(Errno.EINVAL), Errno.named("EINVAL"));
    }

    @Test
    void whatHasNoNameIsUnknown() {
        assertEquals(Errno.UNKNOWN, Errno.of(524));
        assertEquals(Optional.empty(), Errno.named("UNKNOWN"));
        assertEquals(Optional.empty(), Errno.named("EWHATEVER"));
    }

    @Test
    void everyOneSaysWhatItMeans() {
        assertTrue(Arrays.stream(Errno.values()).noneMatch(errno -> errno.text().isBlank()));
        assertFalse(Arrays.stream(Errno.values()).anyMatch(errno -> errno.text().endsWith(".")));
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> strerrorname() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        return library.find("strerrorname_np").map(address -> linker.downcallHandle(address, type));
    }

    @SuppressWarnings("restricted")
    private static String string(MemorySegment address) {
        return address.address() == 0 ? "none" : address.reinterpret(64).getString(0);
    }
}
