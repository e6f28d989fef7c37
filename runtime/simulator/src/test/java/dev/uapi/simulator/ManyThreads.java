package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Threads that all use one open file.
final class ManyThreads {
    private static final int THREADS = 4;
    private static final long PATIENCE = 60;

    private ManyThreads() {}

    /// What one thread does over and over.
    interface Work {
        void once(Caller caller, Random random);
    }

    /// Has each thread work so many times. Every exception in one of them is one here.
    ///
    /// @param goesOn asked before each time
    static void work(Simulator simulator, int times, BooleanSupplier goesOn, Work work)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> threads = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                threads.add(executor.submit(() -> {
                    try (Caller caller = new Caller(simulator)) {
                        for (int i = 0; i < times && goesOn.getAsBoolean(); i++) {
                            work.once(caller, random);
                        }
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    /// Whenever one looks: ids are unique and ascend, and so do mappings, of which no two meet.
    static void looksRight(List<SimulatedObject> objects) {
        for (int i = 0; i < objects.size(); i++) {
            assertTrue(i == 0 || objects.get(i - 1).id() < objects.get(i).id(), () -> "ids ascend: " + objects);
            var mappings = objects.get(i).mappings();
            for (int j = 1; j < mappings.size(); j++) {
                assertTrue(Long.compareUnsigned(mappings.get(j - 1).last(), mappings.get(j).first()) < 0, () -> "none meet: " + mappings);
            }
        }
    }
}
