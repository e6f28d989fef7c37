package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What a view of a command's argument can do besides: it calls, it explains, it knows its past.
record CommandCheck(Class<?> type, List<Place> places) {
    private static final Release NEWEST = new Release(99, 0, 0);
    private static final Release OLDEST = new Release(0, 1, 0);

    void run(Object view, Arena arena) throws ReflectiveOperationException {
        Members.call(Members.method(type, "clear").orElseThrow(), view);
        if (Members.has(type, "call", Device.class)) {
            calls(view);
            explains(view);
        }
        if (Members.has(type, "missingIn", Release.class)) {
            remembers(view);
        }
    }

    private void calls(Object view) throws ReflectiveOperationException {
        long command = type.getField("COMMAND").getLong(null);
        MemorySegment memory = (MemorySegment) Members.call(Members.method(type, "segment").orElseThrow(), view);
        Recorder fine = new Recorder(7);
        Members.call(call(), view, fine);
        assertEquals(command, fine.command);
        assertEquals(memory, fine.argument);
        UapiException failure =
                assertThrows(UapiException.class, () -> Members.call(call(), view, new Recorder(Errno.EXDEV.result())));
        assertEquals(Errno.EXDEV, failure.errno());
        assertEquals(type.getField("NAME").get(null), failure.command());
    }

    private Method call() {
        return Members.method(type, "call", Device.class).orElseThrow();
    }

    private void explains(Object view) {
        Method causes = Members.method(type, "causes", Errno.class).orElseThrow();
        for (Errno errno : Errno.values()) {
            List<?> found = (List<?>) Objects.requireNonNull(Members.call(causes, view, errno));
            assertTrue(found.stream().allMatch(cause -> ((Cause) cause).errno() == errno), errno.toString());
        }
        Class<?> constants = Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Causes")).findFirst().orElseThrow();
        List<Cause> all = Members.constants(constants, Cause.class).toList();
        assertEquals(all.size(), all.stream().map(Cause::id).distinct().count(), type.toString());
    }

    private void remembers(Object view) throws ReflectiveOperationException {
        Method sizeIn = Members.method(type, "sizeIn", Release.class).orElseThrow();
        Method missingIn = Members.method(type, "missingIn", Release.class).orElseThrow();
        assertEquals(type.getField("SIZE").getLong(null), Members.call(sizeIn, null, NEWEST), type.toString());
        assertEquals(List.of(), Members.call(missingIn, view, NEWEST));
        boolean command = Members.has(type, "call", Device.class);
        List<?> missing = (List<?>) Objects.requireNonNull(Members.call(missingIn, view, OLDEST));
        assertEquals(command, missing.stream().anyMatch(each -> ((Missing) each).kind() == Missing.Kind.COMMAND), type.toString());
        assertTrue(!command || Members.call(sizeIn, null, OLDEST).equals(0L), type.toString());
        if (Members.has(type, "fitTo", Release.class)) {
            assertEquals(view, Members.call(Members.method(type, "fitTo", Release.class).orElseThrow(), view, NEWEST));
        }
    }

    /// A device that answers always the same.
    static final class Recorder implements Device {
        private final long result;
        private long command;
        private MemorySegment argument = MemorySegment.NULL;
        private long value;

        Recorder(long result) {
            this.result = result;
        }

        long command() {
            return command;
        }

        long value() {
            return value;
        }

        @Override
        public long ioctl(long command, MemorySegment argument) {
            this.command = command;
            this.argument = argument;
            return result;
        }

        @Override
        public long ioctl(long command, long value) {
            this.command = command;
            this.value = value;
            return result;
        }

        @Override
        public void close() {}
    }
}
