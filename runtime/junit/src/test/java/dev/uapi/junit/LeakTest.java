package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.Mapping;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tests fail that leave something behind, and say what.
final class LeakTest {
    private static final MemorySegment MEMORY = Arena.global().allocate(0x2000, 0x1000);

    private static void isTold(Class<?> test, String... lines) {
        assertLinesMatch(List.of(lines), Runs.ends(Runs.of(test)).stream().flatMap(String::lines).toList());
    }

    @dev.uapi.junit.Iommufd
    static final class AddressSpace {
        @Test
        void test(Iommufd iommu) {
            iommu.allocateIoas().mapAt(new Iova(0x3000), MEMORY, Access.READ);
        }
    }

    @Test
    void ofAnAddressSpace() {
        isTold(AddressSpace.class,
                "test(Iommufd): the test left something behind:",
                "  IOAS 1 with a mapping: \\[0x3000, 0x4fff\\] in the file that the test was given");
    }

    @dev.uapi.junit.Iommufd
    static final class Mappings {
        @Test
        void test(Ioas ioas) {
            for (int i = 0; i < 7; i++) {
                ioas.mapAt(new Iova(i * 0x10000L), MEMORY, Access.READ);
            }
        }
    }

    @Test
    void ofMappingsInAnAddressSpaceThatTheTestWasGiven() {
        isTold(Mappings.class,
                "test(Ioas): the test left something behind:",
                "  7 mappings: \\[0x0, 0x1fff\\], .*, \\[0x40000, 0x41fff\\], … in IOAS 1, which the test was given");
    }

    @dev.uapi.junit.Iommufd
    static final class OpenFile {
        @Test
        void test() {
            Iommufd.over(Simulator.open()).allocateIoas();
        }
    }

    @Test
    void ofAnOpenFile() {
        isTold(OpenFile.class,
                "test\\(\\): the test left something behind:",
                "  an open file, opened at .*LeakTest\\$OpenFile.test\\(LeakTest.java:\\d+\\), with IOAS 1");
    }

    @dev.uapi.junit.Iommufd
    static final class OpenField {
        private final Simulator simulator = Simulator.open();

        @Test
        void test() {
            assertEquals(List.of(), simulator.objects());
        }
    }

    @Test
    void ofAFileOfAField() {
        isTold(OpenField.class,
                "test\\(\\): the test left something behind:",
                "  an open file, opened at .*LeakTest\\$OpenField.<init>\\(LeakTest.java:\\d+\\)");
    }

    @dev.uapi.junit.Iommufd
    static final class Tidy {
        private final Simulator simulator = Simulator.open();

        @Test
        void test(Iommufd iommu, Ioas given) {
            try (Ioas ioas = iommu.allocateIoas(); Mapping mapping = given.map(MEMORY, Access.READ)) {
                ioas.copy(mapping, Access.READ);
            }
            given.close();
        }

        @AfterEach
        void tidyUp() {
            simulator.close();
        }
    }

    @dev.uapi.junit.Iommufd
    static final class Closed {
        @Test
        void test(Iommufd iommu, Ioas given) {
            given.map(MEMORY, Access.READ);
            iommu.close();
        }
    }

    @dev.uapi.junit.Iommufd(mayLeak = true)
    static final class Careless {
        @Test
        void test(Iommufd iommu) {
            iommu.allocateIoas();
            Simulator.open();
        }
    }

    @Test
    void whoLeavesNothingOrMayLeaveSomethingPasses() {
        isTold(Tidy.class, "test(Iommufd, Ioas): SUCCESSFUL");
        isTold(Closed.class, "test(Iommufd, Ioas): SUCCESSFUL");
        isTold(Careless.class, "test(Iommufd): SUCCESSFUL");
    }

    @dev.uapi.junit.Iommufd
    static final class OfClass {
        @BeforeAll
        static void open() {
            Simulator.open();
        }

        @Test
        void test() {}
    }

    @Test
    void whatAClassLeavesIsNotBlamedOnItsTests() {
        isTold(OfClass.class, "test(): SUCCESSFUL");
        assertEquals(1, Runs.of(OfClass.class).failed().count());
    }

    @dev.uapi.junit.Iommufd
    static final class Failing {
        @Test
        void test(Iommufd iommu) {
            iommu.allocateIoas();
            throw new IllegalStateException("something else");
        }
    }

    @Test
    void aFailureOfTheTestItselfComesFirst() {
        isTold(Failing.class, "test(Iommufd): something else");
    }
}
