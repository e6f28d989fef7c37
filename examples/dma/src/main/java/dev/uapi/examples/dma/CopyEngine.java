package dev.uapi.examples.dma;

import dev.uapi.iommufd.Iova;
import dev.uapi.vfio.ConfigSpace;
import dev.uapi.vfio.Interrupts;
import dev.uapi.vfio.Registers;
import dev.uapi.vfio.VfioDevice;
import dev.uapi.vfio.basic.PciIrqIndex;
import dev.uapi.vfio.basic.PciRegionIndex;
import java.time.Duration;

/// The driver of QEMU's device `edu`: it copies between memory and a buffer of its own, and interrupts when it is done.
///
/// It knows addresses of 28 bits only.
final class CopyEngine implements AutoCloseable {
    /// As PCI numbers it.
    private static final String KIND = "1234:11e8";

    private static final long LIVENESS = 0x04;
    private static final long INTERRUPT_STATUS = 0x24;
    private static final long INTERRUPT_ACKNOWLEDGE = 0x64;
    private static final long SOURCE = 0x80;
    private static final long DESTINATION = 0x88;
    private static final long COUNT = 0x90;
    private static final long COMMAND = 0x98;

    private static final int RUN = 1;
    private static final int TO_MEMORY = 2;
    private static final int INTERRUPT = 4;
    private static final int BUFFER = 0x40000;

    /// A transfer takes a tenth of a second; an emulator may be slow.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Registers registers;
    private final Interrupts interrupts;

    private CopyEngine(Registers registers, Interrupts interrupts) {
        this.registers = registers;
        this.interrupts = interrupts;
    }

    /// Switches the device on.
    ///
    /// @throws UnsupportedOperationException if it is another device
    static CopyEngine of(VfioDevice device) {
        ConfigSpace config = device.config();
        if (!KIND.equals(config.toString())) {
            throw new UnsupportedOperationException(device + " is " + config + ", and this program drives only " + KIND + " (QEMU's edu)");
        }
        config.memory(true);
        config.busMaster(true);
        Registers registers = device.region(PciRegionIndex.BAR0_REGION_INDEX).registers();
        return new CopyEngine(registers, device.enableInterrupts(PciIrqIndex.MSI_IRQ_INDEX, 1));
    }

    /// What it answers to a number: the same with all bits turned round.
    ///
    /// @throws IllegalStateException if it does not answer
    int echo(int number) {
        registers.set32(LIVENESS, number);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (registers.get32(LIVENESS) == number) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the device did not answer within " + LIMIT.toSeconds() + " seconds");
            }
            Thread.onSpinWait();
        }
        return registers.get32(LIVENESS);
    }

    /// Has the device read memory into its buffer.
    void read(Iova from, int bytes) {
        copy((int) from.value(), BUFFER, bytes, RUN | INTERRUPT);
    }

    /// Has the device write what it read last.
    void write(Iova to, int bytes) {
        copy(BUFFER, (int) to.value(), bytes, RUN | TO_MEMORY | INTERRUPT);
    }

    private void copy(int source, int destination, int bytes, int command) {
        registers.set32(SOURCE, source);
        registers.set32(DESTINATION, destination);
        registers.set32(COUNT, bytes);
        registers.set32(COMMAND, command);
        if (interrupts.await(LIMIT) == 0) {
            throw new IllegalStateException("the device did not say within " + LIMIT.toSeconds() + " seconds that it is done");
        }
        registers.set32(INTERRUPT_ACKNOWLEDGE, registers.get32(INTERRUPT_STATUS));
    }

    @Override
    public void close() {
        interrupts.close();
    }
}
