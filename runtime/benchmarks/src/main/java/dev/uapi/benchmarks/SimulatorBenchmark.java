package dev.uapi.benchmarks;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasUnmap;
import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Calls on the simulator while there are more and more mappings.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SimulatorBenchmark {
    /// What each thread has for itself: its structures, and pages of its own between those that are mapped.
    @State(Scope.Thread)
    public static class Caller {
        private static final AtomicInteger CALLERS = new AtomicInteger();
        private static final int STRIDE = 7919;

        private final int parity = CALLERS.getAndIncrement() & 1;
        private final Arena arena = Arena.ofAuto();
        private final IoasMap map = IoasMap.allocate(arena);
        private final IoasUnmap unmap = IoasUnmap.allocate(arena);
        private final IoasCopy copy = IoasCopy.allocate(arena);
        private int index = parity;

        private long next(World world) {
            index = (index + 2 * STRIDE) % world.mappings;
            return world.iova((index & ~1) | parity) + World.PAGE;
        }
    }

    /// A page is mapped and unmapped again.
    @Benchmark
    public void mapAndUnmap(World world, Caller caller) {
        long iova = caller.next(world);
        world.map(caller.map, iova);
        world.unmap(caller.unmap, iova);
    }

    /// A page is looked for that is not mapped.
    @Benchmark
    public long lookup(World world, Caller caller) {
        return world.lookup(caller.copy, caller.next(world));
    }
}
