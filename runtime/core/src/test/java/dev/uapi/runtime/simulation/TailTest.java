package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.GuardedMemory;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

final class TailTest {
    private static final long LARGEST = 0xffff_ffffL;

    @Test
    void fourGigabytesAreLookedAtInPieces() {
        ZeroMemory zeros = new ZeroMemory();
        assertEquals(Tail.State.ZERO, new Tail(zeros).check(0x1000, LARGEST));
        assertEquals(LARGEST, zeros.read);
        assertEquals(1 << 20, zeros.largest);
    }

    @Test
    void theLastByteCounts() {
        try (Arena arena = Arena.ofConfined()) {
            long length = (3 << 20) + 1;
            MemorySegment tail = arena.allocate(length);
            Tail checker = new Tail(new ProcessMemory());
            assertEquals(Tail.State.ZERO, checker.check(tail.address(), length));
            tail.set(Layouts.U8, length - 1, (byte) 0x80);
            assertEquals(Tail.State.NOT_ZERO, checker.check(tail.address(), length));
            assertEquals(Tail.State.ZERO, checker.check(tail.address(), length - 1));
        }
    }

    @Test
    void whatComesFirstDecides() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            MemorySegment tail = guarded.beforeLastPage(16);
            Tail checker = new Tail(new ProcessMemory());
            assertEquals(Tail.State.UNREADABLE, checker.check(tail.address(), 17));
            tail.set(Layouts.U8, 15, (byte) 1);
            assertEquals(Tail.State.NOT_ZERO, checker.check(tail.address(), 17));
            assertEquals(Tail.State.UNREADABLE, checker.check(tail.address() + 16, 1));
        }
    }

    @Test
    void thereMayBeNone() {
        assertEquals(Tail.State.ZERO, new Tail(new ProcessMemory()).check(0, 0));
        assertEquals(Tail.State.ZERO, new Tail(new ProcessMemory()).check(0, -8));
    }

    /// Zeros everywhere, without having them.
    private static final class ZeroMemory implements UserMemory {
        private long read;
        private long largest;

        @Override
        public long read(long address, MemorySegment into) {
            read += into.byteSize();
            largest = Math.max(largest, into.byteSize());
            return into.byteSize();
        }

        @Override
        public long write(long address, MemorySegment from) {
            return 0;
        }
    }
}
