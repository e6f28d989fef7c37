package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.Fault;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is left is found by the means that every device has.
final class KernelObjectsTest {
    private final Simulator simulator = Simulator.open();
    private final Iommufd iommu = Iommufd.over(simulator);

    @AfterEach
    void close() {
        iommu.close();
    }

    @Test
    void objectsAreFoundBeyondFreeIds() {
        List<Ioas> spaces = IntStream.range(0, 30).mapToObj(_ -> iommu.allocateIoas()).toList();
        IntStream.range(0, 28).filter(i -> i != 4).forEach(i -> spaces.get(i).close());
        simulator.inject(Fault.ofCall(5, Errno.EBUSY));

        String where = " in the file that the test was given";
        assertEquals(List.of("object 5" + where, "object 29" + where, "object 30" + where), KernelObjects.objects(simulator));
        assertEquals(List.of("object 5" + where), KernelObjects.objects(simulator), "the one that was in use");
        assertEquals(List.of(), KernelObjects.objects(simulator));
    }

    @Test
    void mappingsAreFound() {
        Ioas ioas = iommu.allocateIoas();
        ioas.map(Arena.global().allocate(0x2000, 0x1000), Access.READ);

        assertEquals(
                List.of("0x2000 mapped bytes in IOAS 1, which the test was given"), KernelObjects.mappings(ioas).toList());
        assertEquals(List.of(), KernelObjects.mappings(ioas).toList());
        ioas.close();
        assertEquals(List.of(), KernelObjects.mappings(ioas).toList());
    }
}
