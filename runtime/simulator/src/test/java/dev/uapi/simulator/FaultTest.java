package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.space.Range;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Calls and allocations that fail because a test wants them to.
final class FaultTest {
    private static final long PAGE = 0x1000;

    private final Simulator simulator = Simulator.open();
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
        simulator.close();
    }

    private static Errno errno(long result) {
        return Errno.of((int) -result);
    }

    private Errno allocate() {
        return errno(IoasAlloc.allocate(arena).tryCall(simulator));
    }

    @Test
    void theNextCallFailsAndDoesNothing() {
        simulator.inject(Fault.next(IoasAlloc.COMMAND, Errno.ENOMEM));

        assertEquals(Errno.ENOMEM, allocate());
        IoasAlloc argument = IoasAlloc.allocate(arena);
        argument.call(simulator);
        assertEquals(1, argument.outIoasId().value());
    }

    @Test
    void aLaterCallFails() {
        simulator.inject(Fault.ofCall(3, IoasAlloc.COMMAND, Errno.ENOMEM));

        assertEquals(List.of(Errno.UNKNOWN, Errno.UNKNOWN, Errno.ENOMEM, Errno.UNKNOWN),
                List.of(allocate(), allocate(), allocate(), allocate()));
    }

    @Test
    void faultsForOneCallComeOneByOne() {
        simulator.inject(Fault.next(IoasAlloc.COMMAND, Errno.ENOMEM));
        simulator.inject(Fault.next(IoasAlloc.COMMAND, Errno.EINTR));

        assertEquals(List.of(Errno.ENOMEM, Errno.EINTR, Errno.UNKNOWN), List.of(allocate(), allocate(), allocate()));
    }

    @Test
    void otherCommandsAreNotConcerned() {
        simulator.inject(Fault.next(IoasMap.COMMAND, Errno.ENOMEM));

        assertEquals(Errno.UNKNOWN, allocate());
    }

    @Test
    void ofAnyCommandEveryCallCounts() {
        simulator.inject(Fault.ofCall(2, Errno.EIO));

        assertEquals(Errno.UNKNOWN.result(), simulator.ioctl(0x3b64, 0), "VFIO_GET_API_VERSION counts, and answers 0");
        assertEquals(Errno.EIO, allocate());
    }

    @Test
    void nothingIsCountedFromZero() {
        assertThrows(IllegalArgumentException.class, () -> Fault.ofCall(0, IoasAlloc.COMMAND, Errno.ENOMEM));
        assertThrows(IllegalArgumentException.class, () -> Fault.ofAllocation(0));
    }

    /// Each command that allocates, called so that it would work.
    @Nested
    final class Allocations {
        private final IoasId ioas = made();

        private IoasId made() {
            IoasAlloc argument = IoasAlloc.allocate(arena);
            argument.call(simulator);
            map(PAGE).call(simulator);
            return argument.outIoasId();
        }

        private IoasMap map(long iova) {
            IoasMapFlags flags = IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE).with(IoasMapFlags.FIXED_IOVA);
            return IoasMap.allocate(arena).flags(flags).ioasId(new IoasId(1)).userVa(PAGE).length(PAGE).iova(iova);
        }

        private void failsOnce(Cause cause, ToLongFunction<Device> call) {
            List<SimulatedObject> before = simulator.objects();
            simulator.inject(Fault.ofAllocation(1));

            assertEquals(Errno.ENOMEM, errno(call.applyAsLong(simulator)));
            assertEquals(Optional.of(cause), simulator.lastCause());
            assertEquals(before, simulator.objects());
            assertEquals(0, call.applyAsLong(simulator), "the second time there is memory");
        }

        @Test
        void ofAnAddressSpace() {
            failsOnce(IoasAlloc.Causes.NO_MEMORY, IoasAlloc.allocate(arena)::tryCall);
            assertEquals(List.of(1L, 2L), simulator.objects().stream().map(SimulatedObject::id).toList());
        }

        @Test
        void ofAMapping() {
            failsOnce(IoasMap.Causes.NO_MEMORY, map(2 * PAGE)::tryCall);
        }

        @Test
        void ofAMappingOfAFile() {
            IoasMapFile argument = IoasMapFile.allocate(arena).flags(IoasMapFlags.READABLE).ioasId(ioas).fd(0).length(PAGE);
            failsOnce(IoasMapFile.Causes.NO_MEMORY, argument::tryCall);
        }

        @Test
        void ofACopy() {
            IoasCopy argument = IoasCopy.allocate(arena)
                    .flags(IoasMapFlags.READABLE).dstIoasId(ioas).srcIoasId(ioas).srcIova(PAGE).length(PAGE);
            failsOnce(IoasCopy.Causes.NO_MEMORY, argument::tryCall);
        }

        @Test
        void ofAListOfRanges() {
            MemorySegment range = IovaRange.allocate(arena).start(0x10000).last(0x1ffff).segment();
            IoasAllowIovas argument = IoasAllowIovas.allocate(arena).ioasId(ioas).numIovas(1).allowedIovas(range.address());
            failsOnce(IoasAllowIovas.Causes.NO_MEMORY, argument::tryCall);
        }

        @Test
        void ofAMappingOfAContainer() {
            VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(ioas).call(simulator);
            IommuMapDma argument = IommuMapDma.allocate(arena).flags(DmaMapFlags.READ).vaddr(PAGE).iova(4 * PAGE).size(PAGE);
            failsOnce(IommuMapDma.Causes.NO_MEMORY, argument::tryCall);
        }

        /// Both ends of a mapping are cut, the far one first; that stays made when there is no memory for the near one.
        @Test
        void ofACut() {
            VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(ioas).call(simulator);
            IoasUnmap.allocate(arena).ioasId(ioas).length(-1).call(simulator);
            IommuMapDma.allocate(arena).flags(DmaMapFlags.READ).vaddr(PAGE).iova(PAGE).size(3 * PAGE).call(simulator);
            Option.allocate(arena).optionId(OptionKind.HUGE_PAGES).op(OptionOps.SET).objectId(ioas).call(simulator);
            IommuUnmapDma middle = IommuUnmapDma.allocate(arena).iova(2 * PAGE).size(PAGE);

            simulator.inject(Fault.ofAllocation(1));
            assertEquals(Errno.ENOMEM, errno(middle.tryCall(simulator)));
            assertEquals(Optional.of(IommuUnmapDma.Causes.NO_MEMORY), simulator.lastCause());
            assertEquals(List.of(new Range(PAGE, 4 * PAGE - 1)), simulator.objects().getFirst().mappings());
            simulator.inject(Fault.ofAllocation(2));
            assertEquals(Errno.ENOMEM, errno(middle.tryCall(simulator)));
            assertEquals(
                    List.of(new Range(PAGE, 3 * PAGE - 1), new Range(3 * PAGE, 4 * PAGE - 1)),
                    simulator.objects().getFirst().mappings());
            assertEquals(PAGE, middle.size());
            assertEquals(0, middle.tryCall(simulator));
        }

        @Test
        void aLaterOneFails() {
            simulator.inject(Fault.ofAllocation(3));

            assertEquals(Errno.UNKNOWN, allocate());
            assertEquals(0, map(2 * PAGE).tryCall(simulator));
            assertEquals(Errno.ENOMEM, errno(map(3 * PAGE).tryCall(simulator)));
        }

        @Test
        void whatIsRefusedAnywayAllocatesNothing() {
            simulator.inject(Fault.ofAllocation(1));

            assertEquals(Errno.EEXIST, errno(map(PAGE).tryCall(simulator)));
            assertEquals(Errno.ENOMEM, allocate());
        }
    }
}
