package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Mapping;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sweeps over programs that cope, and over programs that do not.
final class FailNthTest {
    private static final MemorySegment MEMORY = Arena.global().allocate(0x2000, 0x1000);

    private static List<String> ends(Class<?> test) {
        return Runs.ends(Runs.of(test));
    }

    /// A program that cleans up behind itself is swept as any test is.
    @FailNth
    void whoClosesEverythingPasses(Iommufd iommu) {
        try (Ioas ioas = iommu.allocateIoas(); Mapping mapping = ioas.map(MEMORY, Access.READ)) {
            assertEquals(0x2000, mapping.length());
        }
    }

    static final class Small {
        @FailNth
        void test() {
            try (Iommufd iommu = Iommufd.over(Simulator.open())) {
                iommu.allocateIoas();
            }
        }
    }

    @Test
    void everyPointHasItsRunAndItsName() {
        assertLinesMatch(
                """
                nothing fails: SUCCESSFUL
                1 of 2: IOMMU_IOAS_ALLOC, call 1: ENOMEM \\(no_memory\\): SUCCESSFUL
                2 of 2: IOMMU_IOAS_ALLOC, call 1: an allocation in the kernel fails: SUCCESSFUL
                anything left after 2 points\\?: SUCCESSFUL
                """.lines().toList(),
                ends(Small.class));
    }

    static final class Leaky {
        @FailNth
        void test(Iommufd iommu) {
            Ioas ioas = iommu.allocateIoas();
            ioas.map(MEMORY, Access.READ);
            ioas.close();
        }
    }

    /// What is refused to be given back is no leak.
    @Test
    void aLeakIsFoundWhereItHappens() {
        List<String> ends = ends(Leaky.class);

        assertTrue(ends.size() > 10, ends::toString);
        for (String end : ends) {
            boolean leaks = end.contains("IOMMU_IOAS_MAP,");
            assertEquals(leaks, end.endsWith("the test left something behind:\n  IOAS 1 in the file that the test was given"), end);
            assertEquals(!leaks, end.endsWith(": SUCCESSFUL"), end);
        }
        assertTrue(ends.stream().anyMatch(end -> end.contains("IOMMU_DESTROY, call 1: EBUSY")), ends::toString);
    }

    static final class Forgetful {
        @FailNth
        void test(Iommufd iommu, Ioas given) {
            Mapping one = given.map(MEMORY, Access.READ);
            Mapping other = given.map(MEMORY, Access.READ);
            one.close();
            other.close();
        }
    }

    /// The second mapping is never tried to be given back once the first is refused.
    @Test
    void whatIsNotEvenTriedIsALeak() {
        List<String> ends = ends(Forgetful.class);
        List<String> leaks = ends.stream().filter(end -> !end.endsWith("SUCCESSFUL")).toList();

        assertTrue(leaks.stream().allMatch(end -> end.contains("a mapping: [0x")), leaks::toString);
        assertTrue(leaks.stream().anyMatch(end -> end.contains("IOMMU_IOAS_MAP, call 2: ENOSPC")), ends::toString);
        assertTrue(leaks.stream().noneMatch(end -> end.contains("IOMMU_IOAS_UNMAP, call 2")), leaks::toString);
        assertTrue(leaks.stream().anyMatch(end -> end.contains("IOMMU_IOAS_UNMAP, call 1")), leaks::toString);
    }

    static final class Wrapping {
        @FailNth
        void test(Iommufd iommu) throws IOException {
            try {
                iommu.allocateIoas().close();
            } catch (UapiException refusal) {
                throw new IOException(refusal);
            }
        }
    }

    static final class Confused {
        @FailNth
        void test(Iommufd iommu) {
            try {
                iommu.allocateIoas().close();
            } catch (UapiException refusal) {
                throw new IllegalStateException("never happens");
            }
        }
    }

    static final class Coping {
        @FailNth
        void test(Iommufd iommu) {
            try {
                iommu.allocateIoas().close();
            } catch (UapiException refusal) {
                iommu.vfioIoas();
            }
        }
    }

    @Test
    void givingUpAndCopingPassAndAnythingElseDoesNot() {
        assertTrue(ends(Wrapping.class).stream().allMatch(end -> end.endsWith(": SUCCESSFUL")));
        assertTrue(ends(Coping.class).stream().allMatch(end -> end.endsWith(": SUCCESSFUL")));
        List<String> confused = ends(Confused.class);
        assertEquals("nothing fails: SUCCESSFUL", confused.getFirst());
        assertTrue(confused.stream().skip(1).limit(confused.size() - 2L).allMatch(end -> end.endsWith(": never happens")));
    }

    static final class Broken {
        @FailNth
        void test(Iommufd iommu) {
            iommu.allocateIoas();
        }
    }

    static final class Idle {
        @FailNth
        void test() {}
    }

    static final class Endless {
        @FailNth(atMost = 20)
        void test(Iommufd iommu) {
            for (int i = 0; i < 10; i++) {
                iommu.allocateIoas().close();
            }
        }
    }

    static final class Declared {
        @FailNth
        @FailsToAllocate
        void test(Iommufd iommu) {
            iommu.allocateIoas().close();
        }
    }

    @Test
    void aTestThatFailsByItselfIsRunOnce() {
        String leak = "the test left something behind:\n  IOAS 1 in the file that the test was given";
        assertEquals(List.of("nothing fails: " + leak), ends(Broken.class));
    }

    @Test
    void aSweepThatTriesNothingOrNeverEndsFails() {
        assertEquals(List.of("nothing fails: the test calls no simulated file: nothing can fail"), ends(Idle.class));
        List<String> endless = ends(Endless.class);
        assertLinesMatch(List.of("nothing fails: \\d+ points can fail, and the sweep is for 20 at most"), endless);
        assertEquals(List.of(), ends(Declared.class), "it fails as a whole");
    }

    static final class Uneven {
        private static int runs;

        @FailNth
        void test(Iommufd iommu) {
            runs++;
            for (int i = 0; i < Math.min(runs, 3); i++) {
                iommu.allocateIoas().close();
            }
        }
    }

    /// The later runs meet more points than the first: all of them get their run.
    @Test
    void pointsThatComeLaterAreSweptToo() {
        List<String> ends = ends(Uneven.class);

        assertTrue(ends.stream().allMatch(end -> end.endsWith(": SUCCESSFUL")), ends::toString);
        assertEquals("anything left after 12 points?: SUCCESSFUL", ends.getLast());
    }
}
