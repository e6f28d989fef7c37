package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With a thousand times as many mappings a call takes a few times as long, not a thousand times.
///
/// The time of the processor is compared with itself, so that neither the machine nor what else runs on it matters.
final class MillionMappingsTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int FEW = 1000;
    private static final int MANY = 1_000_000;
    private static final int CALLS = 500;
    private static final int ROUNDS = 7;

    /// A tree is twice as deep, and no cache holds it; a list would be a thousand times as long.
    private static final long AT_MOST = 25;

    private static final long PAGE = 4096;
    private static final long TOO_LONG = 2 * PAGE + 1;
    private static final long MEMORY = 0x7f00_0000_0000L;
    private static final IoasMapFlags ANYWHERE = IoasMapFlags.READABLE;
    private static final IoasMapFlags FIXED = ANYWHERE.with(IoasMapFlags.FIXED_IOVA);

    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @Test
    void aCallIsNoSlowerThanATreeIsDeep() {
        List<Cost> few;
        List<Cost> many;
        try (World world = new World(FEW)) {
            world.costs();
            few = world.costs();
        }
        try (World world = new World(MANY)) {
            many = world.costs();
        }
        for (int call = 0; call < few.size(); call++) {
            Cost before = few.get(call);
            Cost now = many.get(call);
            assertTrue(now.nanoseconds <= AT_MOST * before.nanoseconds, () -> before + ", then " + now);
        }
    }

    /// @param nanoseconds of a number of calls
    private record Cost(String call, long nanoseconds) {}

    /// One page of three is mapped: the holes are too small for what asks for three.
    private static final class World implements AutoCloseable {
        private final Simulator simulator = Simulator.open();
        private final Arena arena = Arena.ofConfined();
        private final IoasMap map = IoasMap.allocate(arena);
        private final IoasUnmap unmap = IoasUnmap.allocate(arena);
        private final IoasCopy copy = IoasCopy.allocate(arena);
        private final int mappings;
        private final IoasId ioas;

        World(int mappings) {
            this.mappings = mappings;
            IoasAlloc allocation = IoasAlloc.allocate(arena);
            allocation.call(simulator);
            this.ioas = allocation.outIoasId();
            LongStream.range(0, mappings).forEach(index -> map(FIXED, iova(index), PAGE));
        }

        private static long iova(long index) {
            return PAGE + 3 * PAGE * index;
        }

        List<Cost> costs() {
            return List.of(
                    new Cost("map at a place of one's own, and unmap", cost(index -> {
                        map(FIXED, iova(index) + PAGE, PAGE);
                        unmap(iova(index) + PAGE, PAGE);
                    })),
                    new Cost("map in the lowest hole", cost(index -> unmap(map(ANYWHERE, 0, PAGE), PAGE))),
                    new Cost("map behind all holes, which are one byte too small",
                            cost(index -> unmap(map(ANYWHERE, 0, TOO_LONG), TOO_LONG))),
                    new Cost("copy", cost(index -> unmap(copy(iova(index)), PAGE))));
        }

        /// The least of several rounds: what it takes when nothing else comes between.
        private long cost(Step step) {
            return LongStream.range(0, ROUNDS).map(round -> once(step)).min().orElseThrow();
        }

        private long once(Step step) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (long call = 0; call < CALLS; call++) {
                step.at(call * (mappings / CALLS));
            }
            return THREADS.getCurrentThreadCpuTime() - before;
        }

        private long map(IoasMapFlags flags, long iova, long length) {
            map.clear().flags(flags).ioasId(ioas).userVa(MEMORY).iova(iova).length(length).call(simulator);
            return map.iova();
        }

        private long copy(long source) {
            copy.clear().flags(ANYWHERE).dstIoasId(ioas).srcIoasId(ioas).srcIova(source).length(PAGE).call(simulator);
            return copy.dstIova();
        }

        private void unmap(long iova, long length) {
            unmap.clear().ioasId(ioas).iova(iova).length(length).call(simulator);
            assertEquals(length, unmap.length());
        }

        @Override
        public void close() {
            simulator.close();
            arena.close();
        }
    }

    private interface Step {
        void at(long index);
    }
}
