package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.Objects;

/// A file that is read and written.
record FileCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        return Members.has(type, "over", OpenFile.class);
    }

    @Override
    public void run() throws ReflectiveOperationException {
        Scripted script = new Scripted();
        Method over = Members.method(type, "over", OpenFile.class).orElseThrow();
        Object file = Objects.requireNonNull(Members.call(over, null, script));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64);
            for (String operation : new String[] {"read", "write"}) {
                if (Members.has(type, operation, MemorySegment.class)) {
                    moves(file, operation, memory, script);
                }
            }
        }
        Members.call(AutoCloseable.class.getMethod("close"), file);
        assertTrue(script.closed);
    }

    private void moves(Object file, String operation, MemorySegment memory, Scripted script) {
        Method method = Members.method(type, operation, MemorySegment.class).orElseThrow();
        script.result = 0;
        assertEquals(0L, Members.call(method, file, memory));
        assertEquals(memory, script.memory);
        script.result = Errno.ESPIPE.result();
        assertEquals(Errno.ESPIPE, assertThrows(UapiException.class, () -> Members.call(method, file, memory)).errno());
    }

    private static final class Scripted implements OpenFile {
        private long result;
        private MemorySegment memory = MemorySegment.NULL;
        private boolean closed;

        @Override
        public long read(MemorySegment into) {
            memory = into;
            return result;
        }

        @Override
        public long write(MemorySegment from) {
            memory = from;
            return result;
        }

        @Override
        public boolean awaitReadable(int milliseconds) {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
