package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
final class VfioIoasScenarios {
    private static final IoasId NONE = new IoasId(0);

    private static VfioIoas argument(Iommu iommu, VfioIoasOp operation, IoasId ioas) {
        return VfioIoas.allocate(iommu.arena()).op(operation).ioasId(ioas);
    }

    private static long get(Iommu iommu) {
        VfioIoas argument = argument(iommu, VfioIoasOp.GET, NONE);
        succeeds(argument.tryCall(iommu.device()));
        return argument.ioasId().value();
    }

    @Test
    void noneIsChosenAtFirst(Iommu iommu) {
        iommu.allocate();

        fails(Errno.ENODEV, argument(iommu, VfioIoasOp.GET, NONE).tryCall(iommu.device()));
        succeeds(argument(iommu, VfioIoasOp.CLEAR, new IoasId(99)).tryCall(iommu.device()));
    }

    @Test
    void oneIsChosenUntilAnotherOneIs(Iommu iommu) {
        IoasId first = iommu.allocate();
        IoasId second = iommu.allocate();

        succeeds(argument(iommu, VfioIoasOp.SET, first).tryCall(iommu.device()));
        assertEquals(first.value(), get(iommu));
        succeeds(argument(iommu, VfioIoasOp.SET, second).tryCall(iommu.device()));
        assertEquals(second.value(), get(iommu));
        fails(Errno.ENOENT, argument(iommu, VfioIoasOp.SET, new IoasId(9)).tryCall(iommu.device()));
        assertEquals(second.value(), get(iommu));
        succeeds(argument(iommu, VfioIoasOp.CLEAR, NONE).tryCall(iommu.device()));
        fails(Errno.ENODEV, argument(iommu, VfioIoasOp.GET, NONE).tryCall(iommu.device()));
    }

    @Test
    void theChosenOneMayBeDestroyed(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        succeeds(argument(iommu, VfioIoasOp.SET, ioas).tryCall(iommu.device()));
        succeeds(iommu.destroy(ioas.value()));

        assertEquals(ioas, iommu.allocate());
        fails(Errno.ENODEV, argument(iommu, VfioIoasOp.GET, NONE).tryCall(iommu.device()));
    }

    @Test
    void unknownOperationsAndReservedBits(Iommu iommu) {
        fails(Errno.EOPNOTSUPP, argument(iommu, new VfioIoasOp(3), NONE).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, argument(iommu, VfioIoasOp.GET, NONE).reserved(1).tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, argument(iommu, VfioIoasOp.SET, NONE).reserved(1).tryCall(iommu.device()));
    }

    @Test
    void onlyGettingWrites(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        VfioIoas clear = argument(iommu, VfioIoasOp.CLEAR, new IoasId(77));
        succeeds(argument(iommu, VfioIoasOp.SET, ioas).tryCall(iommu.device()));
        succeeds(clear.tryCall(iommu.device()));

        assertEquals(77, clear.ioasId().value());
    }
}
