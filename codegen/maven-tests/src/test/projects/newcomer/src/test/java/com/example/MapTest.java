package com.example;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.example.iommufd.basic.IoasAlloc;
import com.example.iommufd.basic.IoasMap;
import com.example.iommufd.basic.IoasMapFlags;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

final class MapTest {
    @Test
    void mapsAPage() {
        try (Arena arena = Arena.ofConfined(); Simulator iommu = Simulator.open()) {
            IoasAlloc space = IoasAlloc.allocate(arena);
            space.call(iommu);
            IoasMap map = IoasMap.allocate(arena).ioasId(space.outIoasId()).flags(IoasMapFlags.READABLE)
                    .userVa(arena.allocate(4096, 4096)).length(4096);
            map.call(iommu);
            assertNotEquals(0, map.iova());
        }
    }
}
