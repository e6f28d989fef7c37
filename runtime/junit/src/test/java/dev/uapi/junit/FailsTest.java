package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.Simulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Calls and allocations that fail because an annotation says so.
final class FailsTest {
    private static Errno refusal(Iommufd iommu) {
        return assertThrows(UapiException.class, iommu::allocateIoas).errno();
    }

    @Nested
    @dev.uapi.junit.Iommufd
    final class OneByOne {
        @BeforeEach
        void prepare(Iommufd iommu) {
            iommu.allocateIoas().close();
        }

        @Test
        @Fails(command = IoasAlloc.NAME, call = 2, with = Errno.EBUSY)
        void aCallOfACommand(Iommufd iommu) {
            iommu.allocateIoas().close();
            assertEquals(Errno.EBUSY, refusal(iommu));
            iommu.allocateIoas().close();
        }

        @Test
        @Fails(call = 3, with = Errno.EIO)
        @Fails(with = Errno.EINTR)
        void anyCall(Iommufd iommu) {
            assertEquals(Errno.EINTR, refusal(iommu));
            Ioas ioas = iommu.allocateIoas();
            assertEquals(Errno.EIO, assertThrows(UapiException.class, ioas::close).errno());
            ioas.close();
        }

        @Test
        @FailsToAllocate({1, 3})
        void allocations(Iommufd iommu) {
            assertEquals(Errno.ENOMEM, refusal(iommu));
            iommu.allocateIoas().close();
            assertEquals(Errno.ENOMEM, refusal(iommu));
        }
    }

    /// It takes no other annotation to have a file fail that the program opens by itself.
    @Test
    @Fails(with = Errno.EIO)
    void filesThatTheTestOpensFailToo() {
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            assertEquals(Errno.EIO, refusal(iommu));
        }
    }

    static final class TooFew {
        @Test
        @Fails(command = IoasMap.NAME, call = 2, with = Errno.ENOSPC)
        @Fails(with = Errno.EIO)
        @FailsToAllocate(3)
        void test(Iommufd iommu) {
            assertEquals(Errno.EIO, refusal(iommu));
        }
    }

    static final class Unknown {
        @Test
        @Fails(command = "IOMMU_MAP", with = Errno.ENOSPC)
        void test() {}
    }

    static final class FromZero {
        @Test
        @FailsToAllocate(0)
        void test() {}
    }

    @Test
    void aFaultThatNeverComesFailsTheTest() {
        assertEquals(
                List.of("test(Iommufd): the test is over, and this never came: "
                        + "call 2 of IOMMU_IOAS_MAP, to fail with ENOSPC, allocation 3, to fail"),
                Runs.ends(Runs.of(TooFew.class)));
    }

    @Test
    void whatCannotFailIsToldSo() {
        assertEquals(List.of("test(): @Fails: no command is called IOMMU_MAP"), Runs.ends(Runs.of(Unknown.class)));
        assertEquals(List.of("test(): @Fails: calls and allocations are counted from 1: 0"), Runs.ends(Runs.of(FromZero.class)));
    }
}
