package dev.uapi.benchmarks;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.Arena;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A simulated file with an address space in which one page of three is mapped.
@State(Scope.Benchmark)
public class World {
    static final long PAGE = 4096;
    static final IoasMapFlags FIXED = IoasMapFlags.READABLE.with(IoasMapFlags.FIXED_IOVA);
    private static final long MEMORY = 0x7f00_0000_0000L;

    /// How many there are.
    @Param({"1000", "10000", "100000", "1000000"})
    public int mappings;

    final Simulator simulator = Simulator.open();
    private IoasId ioas = new IoasId(0);
    private double bytes;

    /// Made once for all threads.
    @Setup(Level.Trial)
    public void fill() {
        try (Arena arena = Arena.ofConfined()) {
            IoasAlloc allocation = IoasAlloc.allocate(arena);
            allocation.call(simulator);
            ioas = allocation.outIoasId();
            long before = used();
            IoasMap map = IoasMap.allocate(arena);
            for (int index = 0; index < mappings; index++) {
                map(map, iova(index));
            }
            bytes = (double) (used() - before) / mappings;
        }
    }

    /// What each mapping takes on the heap.
    double bytes() {
        return bytes;
    }

    /// Closed with it.
    @TearDown(Level.Trial)
    public void close() {
        simulator.close();
    }

    long iova(int index) {
        return PAGE + 3 * PAGE * index;
    }

    void map(IoasMap map, long iova) {
        map.clear().flags(FIXED).ioasId(ioas).userVa(MEMORY).iova(iova).length(PAGE).call(simulator);
    }

    void unmap(IoasUnmap unmap, long iova) {
        unmap.clear().ioasId(ioas).iova(iova).length(PAGE).call(simulator);
    }

    /// Finds nothing, and looks for it as deep as the tree goes.
    long lookup(IoasCopy copy, long iova) {
        return copy.clear().flags(FIXED).dstIoasId(ioas).srcIoasId(ioas).srcIova(iova).length(PAGE).dstIova(0).tryCall(simulator);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
