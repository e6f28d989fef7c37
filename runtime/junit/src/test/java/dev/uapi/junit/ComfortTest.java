package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.Mapping;
import dev.uapi.simulator.SimulatedObject;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Whatever the kernel refuses, the classes on top of the commands know what is there.
final class ComfortTest {
    private static final long PAGE = 0x1000;
    private static final MemorySegment MEMORY = Arena.global().allocate(4 * PAGE, PAGE);

    private final List<Mapping> made = new ArrayList<>();

    /// What is mapped goes with the address spaces.
    @FailNth
    @dev.uapi.junit.Iommufd(mayLeak = true)
    void whatTheProgramBelievesToBeMappedIsMapped(Ioas ioas, Ioas other, Simulator simulator) {
        try {
            ioas.allow(List.of(new IovaRanges.Range(0x100000, 0x1fffff)));
            made.add(ioas.map(MEMORY, Access.READ_WRITE));
            made.add(ioas.mapAt(new Iova(0x10000), MEMORY, Access.READ));
            made.add(ioas.mapFileAt(new Iova(0x20000), 0, 0, PAGE, Access.READ));
            made.add(other.copy(made.getFirst(), Access.READ));
            made.add(ioas.copyAt(new Iova(0x30000), ioas, new Iova(0x10000), PAGE, Access.READ));
            ioas.hugePages(false);
            ioas.unmap(new Iova(0x10000), 0x20000);
            made.getFirst().close();
        } finally {
            agree(simulator, ioas, other);
        }
    }

    private void agree(Simulator simulator, Ioas... spaces) {
        for (Ioas ioas : spaces) {
            List<Range> believed = made.stream()
                    .filter(mapping -> mapping.ioas() == ioas && mapping.isMapped())
                    .map(mapping -> Range.of(mapping.iova().value(), mapping.length()))
                    .sorted((left, right) -> Long.compareUnsigned(left.first(), right.first()))
                    .toList();
            assertEquals(believed, mapped(simulator, ioas), () -> "in IOAS " + ioas.id().value());
        }
    }

    private static List<Range> mapped(Simulator simulator, Ioas ioas) {
        return simulator.objects().stream()
                .filter(object -> object.id() == ioas.id().value())
                .map(SimulatedObject::mappings)
                .findFirst()
                .orElse(List.of());
    }

    /// What cannot be destroyed can be destroyed later.
    @FailNth
    void anAddressSpaceGoesWhenItIsAllowedTo(Iommufd iommu, Simulator simulator) {
        Ioas ioas = iommu.allocateIoas();
        try {
            ioas.close();
        } finally {
            ioas.close();
            assertEquals(List.of(), simulator.objects());
        }
    }
}
