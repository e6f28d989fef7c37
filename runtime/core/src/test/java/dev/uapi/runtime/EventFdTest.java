package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EventFdTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void signalsAreCountedUntilSomebodyWaits() {
        try (EventFd event = EventFd.open()) {
            assertEquals(0, event.await(Duration.ZERO));
            event.signal();
            event.signal();
            assertEquals(2, event.await(Duration.ZERO));
            assertEquals(0, event.await(Duration.ZERO));
        }
    }

    @Test
    void waitingEndsWithTheSignal() throws InterruptedException {
        try (EventFd event = EventFd.open()) {
            Thread signaller = Thread.ofPlatform().start(event::signal);
            assertEquals(1, event.await(LONG));
            signaller.join();
        }
    }

    @Test
    void waitingEndsWithTheTime() {
        try (EventFd event = EventFd.open()) {
            long start = System.nanoTime();
            assertEquals(0, event.await(Duration.ofMillis(20)));
            assertTrue(System.nanoTime() - start >= Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void aClosedOneIsOfNoUse() {
        EventFd event = EventFd.open();
        event.close();
        event.close();
        assertEquals(Errno.EBADF, assertThrows(UapiException.class, event::signal).errno());
        assertEquals(Errno.EBADF, assertThrows(UapiException.class, () -> event.await(LONG)).errno());
    }
}
