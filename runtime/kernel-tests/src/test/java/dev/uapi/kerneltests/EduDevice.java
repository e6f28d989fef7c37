package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.OpenFile;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.PciRegionIndex;
import java.lang.foreign.MemorySegment;

/// The registers of the emulator's device `edu`, which copies between the memory that it reaches and a buffer of its own.
public final class EduDevice {
    private static final long COMMAND_REGISTER = 4;
    private static final short MEMORY_AND_BUS_MASTER = 6;

    private static final long SOURCE = 0x80;
    private static final long DESTINATION = 0x88;
    private static final long COUNT = 0x90;
    private static final long START = 0x98;
    private static final int RUN = 1;
    private static final int TO_MEMORY = 2;
    private static final int BUFFER = 0x40000;

    private final VfioDevice vfio;
    private final OpenFile file;
    private final long registers;
    private final MemorySegment word;

    /// @param vfio the device, bound
    public EduDevice(VfioDevice vfio) {
        this.vfio = vfio;
        this.file = vfio.registers();
        this.word = vfio.iommu().arena().allocate(4, 4);
        this.registers = region(PciRegionIndex.BAR0_REGION_INDEX);
        MemorySegment command = vfio.iommu().arena().allocate(2, 2);
        command.set(Layouts.U16, 0, MEMORY_AND_BUS_MASTER);
        assertEquals(2, file.writeAt(region(PciRegionIndex.CONFIG_REGION_INDEX) + COMMAND_REGISTER, command));
    }

    private long region(PciRegionIndex index) {
        DeviceGetRegionInfo info = DeviceGetRegionInfo.allocate(vfio.iommu().arena()).index(index.value());
        succeeds(info.tryCall(vfio.device()));
        return info.offset();
    }

    /// Has the device read memory.
    public void read(long iova, int bytes) throws InterruptedException {
        copy((int) iova, BUFFER, bytes, RUN);
    }

    /// Has the device write what it read.
    public void write(long iova, int bytes) throws InterruptedException {
        copy(BUFFER, (int) iova, bytes, RUN | TO_MEMORY);
    }

    private void copy(int source, int destination, int bytes, int command) throws InterruptedException {
        set(SOURCE, source);
        set(DESTINATION, destination);
        set(COUNT, bytes);
        set(START, command);
        while ((get(START) & RUN) != 0) {
            Thread.sleep(1);
        }
    }

    private void set(long register, int value) {
        word.set(Layouts.U32, 0, value);
        assertEquals(4, file.writeAt(registers + register, word));
    }

    private int get(long register) {
        assertEquals(4, file.readAt(registers + register, word));
        return word.get(Layouts.U32, 0);
    }
}
