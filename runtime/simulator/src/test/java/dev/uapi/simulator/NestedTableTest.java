package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.test.basic.HwptSelftest;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestHwptDataType;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What another thread of the caller does to a description while the table is made.
final class NestedTableTest {
    /// Memory of the process, but for one address that can be read once: another thread unmaps it then.
    private static final class Vanishing implements UserMemory {
        private final UserMemory memory = new ProcessMemory();
        private long address = -1;
        private int reads;

        @Override
        public long read(long from, MemorySegment into) {
            boolean gone = from == address && reads++ > 0;
            return gone ? 0 : memory.read(from, into);
        }

        @Override
        public long write(long to, MemorySegment from) {
            return memory.write(to, from);
        }
    }

    private final Vanishing memory = new Vanishing();

    private Simulator open() {
        Opening opening = Opening.on(Kernel.DEFAULT).withOptions(List.of(IommuFile.TEST_OPTION));
        return Simulator.open(opening, Descriptors.ofProcess(), memory);
    }

    private static DeviceId mock(Simulator iommu, long ioas, Arena arena) {
        TestCmd command = TestCmd.allocate(arena).op(TestOp.MOCK_DOMAIN).id(ioas);
        command.call(iommu);
        return command.mockDomain().outIdevId();
    }

    @Test
    void aDescriptionIsReadOnce() {
        try (Simulator iommu = open(); Arena arena = Arena.ofConfined()) {
            IoasAlloc ioas = IoasAlloc.allocate(arena);
            ioas.call(iommu);
            DeviceId device = mock(iommu, ioas.outIoasId().value(), arena);
            HwptAlloc parent = HwptAlloc.allocate(arena).devId(device).ptId(ioas.outIoasId());
            parent.flags(HwptAllocFlags.ALLOC_NEST_PARENT).call(iommu);

            HwptSelftest description = HwptSelftest.allocate(arena);
            memory.address = description.segment().address();
            HwptAlloc nested = HwptAlloc.allocate(arena).devId(device).ptId(parent.outHwptId());
            nested.dataType(new HwptDataType(TestHwptDataType.SELFTEST.value()));
            nested.dataLen(HwptSelftest.SIZE).dataUptr(description.segment()).call(iommu);
            assertEquals(1, memory.reads);
        }
    }
}
