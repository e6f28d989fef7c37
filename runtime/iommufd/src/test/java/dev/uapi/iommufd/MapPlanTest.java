package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MapPlanTest {
    private static final long PAGE = 4096;

    private final List<String> calls = new ArrayList<>();
    private final MemorySegment memory = Arena.ofAuto().allocate(16 * PAGE, PAGE);
    private final MapPlan plan = new MapPlan(Access.READ_WRITE);
    private int refusedCall = Integer.MAX_VALUE;
    private final Iommufd iommu = Iommufd.over(new ScriptedDevice(this::answer));
    private final Ioas ioas = iommu.allocateIoas();
    private final Ioas other = iommu.allocateIoas();

    private long answer(long command, MemorySegment argument) {
        if (command == IoasMap.COMMAND) {
            IoasMap map = IoasMap.at(argument);
            calls.add("map %x, %x from %x".formatted(map.iova(), map.length(), map.userVa() - memory.address()));
        } else if (command == IoasCopy.COMMAND) {
            IoasCopy copy = IoasCopy.at(argument);
            calls.add("copy %x, %x from %x".formatted(copy.dstIova(), copy.length(), copy.srcIova()));
        } else if (command == IoasUnmap.COMMAND) {
            calls.add("unmap %x, %x".formatted(IoasUnmap.at(argument).iova(), IoasUnmap.at(argument).length()));
        }
        return calls.size() == refusedCall ? Errno.ENOMEM.result() : 0;
    }

    private MapPlan add(long iova, long page) {
        return plan.add(new Iova(iova), memory.asSlice(page * PAGE, PAGE));
    }

    @Test
    void neighboursAreOneCall() {
        add(0x10000, 0);
        add(0x11000, 1);
        add(0x12000, 2);

        List<Mapping> mappings = plan.mapInto(ioas);
        assertEquals(List.of("map 10000, 3000 from 0"), calls);
        assertEquals(List.of(3 * PAGE), mappings.stream().map(Mapping::length).toList());
    }

    @Test
    void whereMemoryOrAddressesBreakOffACallOfItsOwnBegins() {
        add(0x10000, 0);
        add(0x11000, 2);
        add(0x13000, 3);

        plan.mapInto(ioas);
        assertEquals(List.of("map 10000, 1000 from 0", "map 11000, 1000 from 2000", "map 13000, 1000 from 3000"), calls);
    }

    @Test
    void theOrderOfAddingDoesNotMatter() {
        List<Integer> pages = new ArrayList<>(IntStream.range(0, 16).boxed().toList());
        Collections.shuffle(pages, new Random(1));
        pages.forEach(page -> add(0xffff_ffff_0000_0000L + page * PAGE, page));
        plan.add(new Iova(0), memory.asSlice(0, 8));

        plan.mapInto(ioas);
        assertEquals(List.of("map 0, 8 from 0", "map ffffffff00000000, 10000 from 0"), calls);
    }

    @Test
    void piecesThatOverlapAreLeftToTheKernel() {
        add(0x10000, 0);
        add(0x10000, 0);

        assertEquals(2, plan.mapInto(ioas).size());
    }

    @Test
    void anotherAddressSpaceGetsCopies() {
        add(0x10000, 0);
        add(0x11000, 1);
        add(0x20000, 8);

        List<Mapping> mappings = plan.mapInto(ioas, other);
        assertEquals(
                List.of(
                        "map 10000, 2000 from 0",
                        "map 20000, 1000 from 8000",
                        "copy 10000, 2000 from 10000",
                        "copy 20000, 1000 from 20000"),
                calls);
        assertEquals(List.of(ioas, ioas, other, other), mappings.stream().map(Mapping::ioas).toList());
    }

    @Test
    void whatWasMappedBeforeARefusalIsUnmapped() {
        add(0x10000, 0);
        add(0x20000, 8);
        refusedCall = 3;

        assertEquals(Errno.ENOMEM, assertThrows(UapiException.class, () -> plan.mapInto(ioas, other)).errno());
        assertEquals(List.of("copy 10000, 1000 from 10000", "unmap 10000, 1000", "unmap 20000, 1000"), calls.subList(2, calls.size()));
    }

    @Test
    void aPlanCanBeCarriedOutAgain() {
        add(0x10000, 0);
        add(0x11000, 1);

        plan.mapInto(ioas);
        plan.mapInto(other);
        assertEquals(Collections.nCopies(2, "map 10000, 2000 from 0"), calls);
    }

    @Test
    void allArenasOfARunAreHeld() {
        try (DmaArena arena = DmaArena.open()) {
            MemorySegment pool = arena.allocate(2 * PAGE, PAGE);
            plan.add(new Iova(0x10000), pool.asSlice(0, PAGE)).add(new Iova(0x11000), pool.asSlice(PAGE, PAGE));
            Mapping mapping = plan.mapInto(ioas).getFirst();

            assertThrows(InUseException.class, arena::close);
            assertTrue(mapping.isMapped());
            mapping.close();
            assertFalse(mapping.isMapped());
        }
    }

    @Test
    void whatCannotBeMappedIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> plan.add(new Iova(0), MemorySegment.ofArray(new byte[8])));
        assertThrows(IllegalArgumentException.class, () -> plan.add(new Iova(0), memory.asReadOnly()));
        String message = assertThrows(IllegalArgumentException.class, () -> plan.add(new Iova(0x1000), memory.asSlice(0, 0))).getMessage();
        assertEquals("there is nothing to map at 0x1000: the memory has no bytes", message);
    }
}
