package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.device.DmaFault.Reason;
import dev.uapi.simulator.hardware.Dma;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.object.HardwareTable;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.Access;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;

/// The way of one bound device to memory: through the page table that it is attached to at the moment of the access.
///
/// An access across several mappings is made piece by piece; what cannot be reached is left out and reported.
///
/// @param slot   the device
/// @param file   whose calls change what it reaches
/// @param bound  the device in that file
/// @param faults is told what could not be reached
record DmaPort(PciSlot slot, SimulatedDevice file, BoundDevice bound, Consumer<DmaFault> faults) implements Dma {
    private static final Access READ = new Access(true, false);
    private static final Access WRITE = new Access(false, true);

    @Override
    public boolean read(long address, MemorySegment into) {
        return file.inspect(_ -> move(address, into, READ));
    }

    @Override
    public boolean write(long address, MemorySegment from) {
        return file.inspect(_ -> move(address, from, WRITE));
    }

    private boolean move(long address, MemorySegment memory, Access access) {
        boolean all = true;
        for (long done = 0; done < memory.byteSize(); ) {
            MemorySegment rest = memory.asSlice(done);
            long step = movePiece(address + done, rest, access);
            all &= step > 0;
            done += Math.abs(step);
        }
        return all;
    }

    /// @return how many bytes were moved; or how many could not be, as a negative number
    private long movePiece(long address, MemorySegment rest, Access access) {
        Optional<PageTable> table = table();
        if (table.isEmpty()) {
            return failed(address, rest.byteSize(), access, Reason.NOT_ATTACHED);
        }
        Optional<Area> area = table.get().space().first(new Range(address, address));
        long there = area.map(some -> some.range().last() - address + 1).orElseGet(() -> restOfPage(table.get(), address));
        long length = Math.min(rest.byteSize(), there);
        if (area.isEmpty()) {
            return failed(address, length, access, Reason.NOT_MAPPED);
        }
        return area.get().access().covers(access)
                ? moveIn(table.get(), area.get(), address, rest.asSlice(0, length), access)
                : failed(address, length, access, Reason.NOT_PERMITTED);
    }

    private long moveIn(PageTable table, Area area, long address, MemorySegment memory, Access access) {
        long there = area.address() + address - area.range().first();
        long moved;
        if (access.writable()) {
            table.written(area, Range.of(address, memory.byteSize()));
            moved = area.memory().backing().write(there, memory);
        } else {
            moved = area.memory().backing().read(there, memory);
        }
        return moved == memory.byteSize() ? moved : failed(address + moved, memory.byteSize(), access, Reason.MEMORY_GONE);
    }

    private static long restOfPage(PageTable table, long address) {
        return table.smallestPage() - (address & (table.smallestPage() - 1));
    }

    private long failed(long address, long length, Access access, Reason reason) {
        faults.accept(new DmaFault(slot, address, access.writable(), reason));
        return -length;
    }

    /// What a nested table says is in the memory of a guest, which nobody walks here.
    private Optional<PageTable> table() {
        Optional<HardwareTable> table = bound.group().table(bound, DeviceGroup.NO_PASID);
        return table.filter(PageTable.class::isInstance).map(PageTable.class::cast);
    }
}
