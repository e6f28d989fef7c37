package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Accounting;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.basic.Extension;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.Simulator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What tests get.
@dev.uapi.junit.Iommufd(release = "6.12")
final class IommufdTest {
    @Test
    void everyWayToAskLeadsToOneFile(Iommufd iommu, Device device, Simulator simulator) {
        assertSame(simulator, device);
        assertSame(device, iommu.device());
    }

    @Test
    void everyParameterIsAnAddressSpaceOfItsOwn(Ioas one, Ioas other, Simulator simulator) {
        assertNotEquals(one.id(), other.id());
        assertEquals(List.of("IOAS 1", "IOAS 2"), simulator.objects().stream().map(Object::toString).toList());
    }

    @Test
    void theReleaseIsPlayed(Iommufd iommu) {
        assertFalse(iommu.supports(Extension.FILE_MAPPINGS));
    }

    @Test
    @dev.uapi.junit.Iommufd
    void aMethodCountsInsteadOfItsClass(Iommufd iommu) {
        assertTrue(iommu.supports(Extension.FILE_MAPPINGS));
    }

    @Test
    void aParameterHasAFileOfItsOwn(Iommufd old, @dev.uapi.junit.Iommufd(release = "7.3") Iommufd young) {
        assertNotSame(old.device(), young.device());
        assertFalse(old.supports(Extension.FILE_MAPPINGS));
        assertTrue(young.supports(Extension.FILE_MAPPINGS));
    }

    @Test
    @dev.uapi.junit.Iommufd(without = "CAP_SYS_RESOURCE")
    void theCallerMayDoLess(Iommufd iommu) {
        assertEquals(Errno.EPERM, assertThrows(UapiException.class, () -> iommu.accounting(Accounting.PROCESS)).errno());
    }

    @Test
    @dev.uapi.junit.Iommufd(reserved = @Reserved(first = 0xfee00000L, last = -1))
    void someIovasAreReserved(Ioas ioas) {
        assertEquals(List.of(new IovaRanges.Range(0, 0xfedfffffL)), ioas.ranges().ranges());
    }

    @Test
    @dev.uapi.junit.Iommufd(pageSize = 0x4000)
    void pagesMayBeLarger(Ioas ioas) {
        ioas.hugePages(false);
        assertEquals(0x4000, ioas.ranges().alignment());
    }

    @dev.uapi.junit.Iommufd(release = "6.2")
    @Retention(RetentionPolicy.RUNTIME)
    private @interface OnTheFirst {}

    @Test
    @OnTheFirst
    void anotherAnnotationMayCarryIt(Simulator simulator) {
        assertEquals(Errno.ENOTTY.result(), simulator.ioctl(0x3b92, 0), "IOMMU_IOAS_CHANGE_PROCESS came with 6.13");
    }

    @Nested
    final class Inside {
        private final Iommufd ofConstructor;
        private Ioas prepared;

        Inside(Iommufd iommu, Ioas prepared) {
            this.ofConstructor = iommu;
            this.prepared = prepared;
        }

        @BeforeEach
        void prepare(Iommufd iommu, Ioas ioas) {
            assertSame(ofConstructor, iommu);
            assertNotEquals(prepared.id(), ioas.id());
            prepared = ioas;
        }

        @Test
        void whatSurroundsATestSharesItsFile(Iommufd iommu, Simulator simulator) {
            assertSame(ofConstructor, iommu);
            assertEquals(2, simulator.objects().size());
            assertFalse(iommu.supports(Extension.FILE_MAPPINGS), "as the class around says");
        }

        @AfterEach
        void tidyUp() {
            prepared.close();
        }
    }
}
