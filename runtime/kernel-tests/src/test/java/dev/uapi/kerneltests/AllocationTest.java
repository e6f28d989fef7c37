package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
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
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.Fault;
import dev.uapi.simulator.Simulator;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The simulator runs out of memory in the commands in which the kernel does. The kernel has its own allocations fail, one after the other.
final class AllocationTest {
    private static final long PAGE = 0x1000;
    private static final long IOVA = 0x10000;
    private static final IoasId IOAS = new IoasId(1);
    private static final IoasMapFlags ACCESS = IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE);

    private final Arena arena = Arena.ofAuto();

    /// Each of them works, as the program for the kernel has them, too.
    private Map<String, ToLongFunction<Device>> calls() {
        long range = IovaRange.allocate(arena).start(0x100000).last(0x1fffff).segment().address();
        Map<String, ToLongFunction<Device>> calls = new LinkedHashMap<>();
        calls.put(IoasAlloc.NAME, IoasAlloc.allocate(arena)::tryCall);
        calls.put(IoasAllowIovas.NAME, IoasAllowIovas.allocate(arena).ioasId(IOAS).numIovas(1).allowedIovas(range)::tryCall);
        IoasCopy copy = IoasCopy.allocate(arena).flags(ACCESS).dstIoasId(IOAS).srcIoasId(IOAS);
        calls.put(IoasCopy.NAME, copy.length(PAGE).srcIova(IOVA)::tryCall);
        calls.put(IoasIovaRanges.NAME, IoasIovaRanges.allocate(arena).ioasId(IOAS).numIovas(1).allowedIovas(range)::tryCall);
        calls.put(IoasMap.NAME, IoasMap.allocate(arena).flags(ACCESS).ioasId(IOAS).userVa(PAGE).length(PAGE)::tryCall);
        calls.put(IoasUnmap.NAME, IoasUnmap.allocate(arena).ioasId(IOAS).iova(IOVA).length(3 * PAGE)::tryCall);
        calls.put(Option.NAME, largePages(1)::tryCall);
        calls.put(VfioIoas.NAME, choice()::tryCall);
        calls.put(IoasMapFile.NAME, IoasMapFile.allocate(arena).flags(ACCESS).ioasId(IOAS).length(PAGE)::tryCall);
        calls.put(Destroy.NAME, Destroy.allocate(arena).id(1)::tryCall);
        DmaMapFlags access = DmaMapFlags.READ.with(DmaMapFlags.WRITE);
        calls.put(IommuMapDma.NAME, IommuMapDma.allocate(arena).flags(access).vaddr(PAGE).iova(8 * IOVA).size(PAGE)::tryCall);
        calls.put(IommuUnmapDma.NAME, IommuUnmapDma.allocate(arena).iova(IOVA + PAGE).size(PAGE)::tryCall);
        return calls;
    }

    private Option largePages(long use) {
        return Option.allocate(arena).optionId(OptionKind.HUGE_PAGES).op(OptionOps.SET).objectId(IOAS).val64(use);
    }

    private VfioIoas choice() {
        return VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(IOAS);
    }

    private boolean runsOut(ToLongFunction<Device> call) {
        try (Simulator simulator = Simulator.open()) {
            IoasAlloc.allocate(arena).call(simulator);
            choice().call(simulator);
            IoasMapFlags fixed = ACCESS.with(IoasMapFlags.FIXED_IOVA);
            IoasMap.allocate(arena).flags(fixed).ioasId(IOAS).userVa(PAGE).length(3 * PAGE).iova(IOVA).call(simulator);
            largePages(0).call(simulator);
            simulator.inject(Fault.ofAllocation(1));
            long result = call.applyAsLong(simulator);
            return result == Errno.ENOMEM.result();
        }
    }

    @Test
    void theSameCommandsRunOutOfMemory(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> simulated = calls().entrySet().stream()
                .map(call -> call.getKey() + ": " + (runsOut(call.getValue()) ? "yes" : "no"))
                .toList();

        assertEquals(Guest.userMode().run(List.of(program(folder).toString())), simulated);
    }

    private static Path program(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("allocations.c");
        try (InputStream text = Objects.requireNonNull(AllocationTest.class.getResourceAsStream("allocations.c"))) {
            Files.copy(text, source);
        }
        Path program = folder.resolve("allocations");
        assertEquals(0, new ProcessBuilder("gcc", "-o", program.toString(), source.toString()).inheritIO().start().waitFor());
        return program;
    }
}
