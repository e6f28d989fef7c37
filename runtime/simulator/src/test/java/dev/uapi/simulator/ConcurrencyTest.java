package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Whatever threads do to one file at a time: it stays in order.
final class ConcurrencyTest {
    /// What each thread does, so many times.
    private static final int TIMES = Integer.getInteger("stress.times", 2_000);
    private static final int SPACES = 3;
    private static final int PAGES = 64;

    private final Simulator simulator = Simulator.open();

    /// Nothing but whole pages is mapped and unmapped, so every page is accounted for.
    @Test
    void noPageIsLostAndNoneIsThereTwice() throws InterruptedException, ExecutionException, TimeoutException {
        AtomicLong mapped = new AtomicLong();
        try (Caller caller = new Caller(simulator)) {
            for (int space = 0; space < SPACES; space++) {
                caller.allow(caller.allocate(), PAGES);
            }
        }

        ManyThreads.work(simulator, TIMES, () -> true, (caller, random) -> {
            long ioas = 1L + random.nextInt(SPACES);
            long iova = Caller.PAGE * (1 + random.nextInt(PAGES));
            mapped.addAndGet(switch (random.nextInt(8)) {
                case 0, 1 -> caller.map(ioas, iova);
                case 2 -> caller.place(ioas);
                case 3, 4 -> caller.copy(ioas, iova, 1 + random.nextInt(SPACES), 1 + random.nextInt(3));
                case 5, 6 -> -caller.unmap(ioas, iova, 1 + random.nextInt(4));
                default -> {
                    look();
                    yield 0L;
                }
            });
        });

        assertEquals(mapped.get(), look());
        assertEquals(SPACES * (long) PAGES - mapped.get(), fill(), "what is not mapped is free");
        assertEquals(SPACES * (long) PAGES, look());
    }

    private long fill() {
        long filled = 0;
        try (Caller caller = new Caller(simulator)) {
            for (int ioas = 1; ioas <= SPACES; ioas++) {
                while (caller.place(ioas) == 1) {
                    filled++;
                }
            }
        }
        return filled;
    }

    /// @return how many pages are mapped
    private long look() {
        List<SimulatedObject> objects = simulator.objects();
        ManyThreads.looksRight(objects);
        return objects.stream().mapToLong(object -> object.mappings().size()).sum();
    }

    /// Who takes an id out of the set is the only one to destroy it.
    @Test
    void anIdHasOneOwnerAtATime() throws InterruptedException, ExecutionException, TimeoutException {
        NavigableSet<Long> alive = new ConcurrentSkipListSet<>();

        ManyThreads.work(simulator, TIMES, () -> true, (caller, random) -> {
            if (random.nextInt(3) == 0) {
                long id = caller.allocate();
                assertTrue(alive.add(id), () -> "somebody else has " + id);
                caller.map(id, Caller.PAGE);
            } else if (random.nextBoolean()) {
                Long id = random.nextBoolean() ? alive.pollFirst() : alive.pollLast();
                assertTrue(id == null || caller.destroy(id) == 0, () -> id + " is still there");
            } else {
                caller.copy(1 + random.nextInt(8), Caller.PAGE, 1 + random.nextInt(8), 1);
                ManyThreads.looksRight(simulator.objects());
            }
        });

        assertEquals(List.copyOf(alive), simulator.objects().stream().map(SimulatedObject::id).toList());
    }

    @Test
    void closingEndsAllOfIt() throws InterruptedException, ExecutionException, TimeoutException {
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();

        ManyThreads.work(simulator, TIMES, () -> true, (caller, random) -> {
            if (calls.incrementAndGet() == TIMES) {
                simulator.close();
                closed.set(true);
            }
            boolean surely = closed.get();
            try {
                caller.map(caller.allocate(), Caller.PAGE);
                assertFalse(surely, "a closed file answers nothing but EBADF");
            } catch (UapiException refusal) {
                assertEquals(Errno.EBADF, refusal.errno());
            }
        });

        assertEquals(List.of(), simulator.objects());
    }
}
