package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.OpenFile;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.Iommu;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A machine with one device, in the hands of a test.
final class Rig implements AutoCloseable {
    static final int PAGE = 4096;
    static final IoasMapFlags READ = IoasMapFlags.of(IoasMapFlags.FIXED_IOVA, IoasMapFlags.READABLE);
    static final IoasMapFlags BOTH = READ.with(IoasMapFlags.WRITEABLE);

    private static final long COMMAND = Regions.offset(Regions.CONFIG) + 4;
    private static final short MEMORY_AND_BUS_MASTER = 6;

    final Arena arena = Arena.ofShared();
    final Machine machine;
    final PciSlot slot;
    final Simulator iommu;
    final VfioFile device;

    Rig(Machine machine, Iommu hardware) {
        this.machine = machine;
        this.slot = machine.plug(new EduDevice(), hardware);
        this.iommu = machine.openIommu();
        this.device = machine.open(slot);
    }

    static void succeeds(long result) {
        assertEquals("success", name(result));
    }

    static void fails(Errno errno, long result) {
        assertEquals(errno.name(), name(result));
    }

    private static String name(long result) {
        return result >= 0 ? "success" : Errno.of((int) -result).name();
    }

    DeviceBindIommufd binding() {
        return DeviceBindIommufd.allocate(arena).iommufd(iommu.fd());
    }

    /// Binds the device, and lets it master the bus.
    ///
    /// @return its id
    long bind() {
        DeviceBindIommufd binding = binding();
        succeeds(binding.tryCall(device));
        MemorySegment command = arena.allocateFrom(Layouts.U16, MEMORY_AND_BUS_MASTER);
        assertEquals(2, device.file().writeAt(COMMAND, command));
        return binding.outDevid().value();
    }

    IoasId space() {
        IoasAlloc argument = IoasAlloc.allocate(arena);
        succeeds(argument.tryCall(iommu));
        return argument.outIoasId();
    }

    /// @return the page table
    long attach(long target) {
        DeviceAttachIommufdPt argument = DeviceAttachIommufdPt.allocate(arena).ptId(target);
        succeeds(argument.tryCall(device));
        return argument.ptId();
    }

    void detach() {
        succeeds(DeviceDetachIommufdPt.allocate(arena).tryCall(device));
    }

    /// A page of memory, mapped.
    MemorySegment page(IoasId ioas, long iova, IoasMapFlags flags) {
        MemorySegment page = arena.allocate(PAGE, PAGE);
        IoasMap argument = IoasMap.allocate(arena).flags(flags).ioasId(ioas).userVa(page.address()).length(PAGE).iova(iova);
        succeeds(argument.tryCall(iommu));
        return page;
    }

    void unmap(IoasId ioas, long iova) {
        succeeds(IoasUnmap.allocate(arena).ioasId(ioas).iova(iova).length(PAGE).tryCall(iommu));
    }

    OpenFile registers() {
        return device.file();
    }

    void set(long register, int value) {
        assertEquals(4, registers().writeAt(register, arena.allocateFrom(Layouts.U32, value)));
    }

    int get(long register) {
        MemorySegment word = arena.allocate(4, 4);
        assertEquals(4, registers().readAt(register, word));
        return word.get(Layouts.U32, 0);
    }

    @Override
    public void close() {
        device.close();
        iommu.close();
        arena.close();
    }
}
