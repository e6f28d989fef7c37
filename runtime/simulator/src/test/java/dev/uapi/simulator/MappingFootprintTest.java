package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/// What a simulated mapping takes on the heap, so that a test may have millions of them.
final class MappingFootprintTest {
    private static final int MAPPINGS = 100_000;
    private static final long PAGE = 4096;

    /// As the Java heap has it with short pointers: area, range, place in the tree, memory, and the hole behind it.
    private static final long AT_MOST = 300;

    @Test
    void aMappingTakesAFewObjects() {
        try (Simulator simulator = Simulator.open(); Arena arena = Arena.ofConfined()) {
            IoasAlloc ioas = IoasAlloc.allocate(arena);
            ioas.call(simulator);
            IoasMapFlags flags = IoasMapFlags.READABLE.with(IoasMapFlags.FIXED_IOVA);
            IoasMap map = IoasMap.allocate(arena).flags(flags).ioasId(ioas.outIoasId()).userVa(0x7f00_0000_0000L).length(PAGE);
            map.iova(PAGE).call(simulator);
            long before = used();
            for (long index = 1; index <= MAPPINGS; index++) {
                map.iova(PAGE + 3 * PAGE * index).call(simulator);
            }
            long each = (used() - before) / MAPPINGS;
            assertTrue(each <= AT_MOST, () -> each + " bytes");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
