package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A conventional PCI device: a configuration space, registers in memory, and what it does on account of them. Subclasses say what.
///
/// The registers are memory that a program may map. Whoever reads or writes them through the file of the device finds them settled: the
/// device has looked at what was written before anything else happens. Who writes to mapped memory is noticed soon, as there is no way to
/// be told: the device looks at its registers again and again while they are mapped.
///
/// What takes longer, DMA above all, happens on a thread of the device, one thing after the other.
public abstract class PciDevice {
    private static final long PAGE = 4096;

    private final PciConfig config;
    private final MemorySegment registers;
    private @Nullable Power power;
    private int mappings;
    private boolean pulledOut;

    /// What a device has while it is switched on.
    private record Power(Engine engine, Dma dma, Interrupts interrupts) {}

    /// @param config its configuration space, without the base address registers
    /// @param bytes  how large its only region of registers is, the first: a power of two
    protected PciDevice(PciConfig config, long bytes) {
        this.config = config;
        this.registers = Arena.ofAuto().allocate(bytes, PAGE);
        config.allowBar(0, bytes);
    }

    /// Looks at the registers and does what they ask for. The device is locked.
    protected abstract void settle();

    /// Puts the registers to what they are when the device is switched on. The device is locked.
    protected abstract void switchedOn();

    /// Whether it can be reset by itself.
    public abstract boolean isResettable();

    /// Whether its registers take accesses of this width at this place; what it does not take reads as [#refused].
    ///
    /// @param width in bytes: 1, 2, 4 or 8
    protected boolean takes(long offset, int width) {
        return true;
    }

    /// What reads where an access is not taken.
    protected long refused(int width) {
        return -1;
    }

    /// Its registers, as long as the device itself.
    public final MemorySegment registers() {
        return registers;
    }

    public final PciConfig config() {
        return config;
    }

    /// Switches the device on, and connects it.
    public final synchronized void switchOn(Dma dma, Interrupts interrupts) {
        config.reset();
        switchedOn();
        power = new Power(new Engine(getClass().getSimpleName(), mappings > 0, this::glance), dma, interrupts);
    }

    /// Switches the device off. What it is doing just now comes to its end.
    public final synchronized void switchOff() {
        if (power != null) {
            power.engine.stop();
            power = null;
        }
    }

    /// Everything as it was when it was switched on, but for the configuration space, which the kernel puts back.
    public final synchronized void reset() {
        switchedOn();
    }

    /// The device is pulled out. From now on nobody answers: what is read are ones, what is written is lost, and it does nothing any more.
    public final synchronized void pullOut() {
        pulledOut = true;
        config.silence();
        look();
    }

    private void look() {
        if (pulledOut) {
            registers.fill((byte) -1);
        } else {
            settle();
        }
    }

    /// Reads a register.
    ///
    /// @param width in bytes: 1, 2, 4 or 8
    public final synchronized long load(long offset, int width) {
        look();
        return takes(offset, width) ? Width.load(registers, offset, width) : refused(width);
    }

    /// Writes a register.
    ///
    /// @param width in bytes: 1, 2, 4 or 8
    public final synchronized void store(long offset, int width, long value) {
        look();
        if (takes(offset, width)) {
            Width.store(registers, offset, width, value);
            look();
        }
    }

    public final synchronized void readConfig(long offset, MemorySegment into) {
        config.read(offset, into);
    }

    public final synchronized void writeConfig(long offset, MemorySegment from) {
        config.write(offset, from);
    }

    /// The registers are mapped once more: from now on the device keeps an eye on them.
    public final synchronized void mapped() {
        mappings++;
        watch();
    }

    /// They are mapped once less.
    public final synchronized void unmapped() {
        mappings--;
        watch();
    }

    private void watch() {
        if (power != null) {
            power.engine.watch(mappings > 0);
        }
    }

    private synchronized void glance() {
        if (power != null) {
            look();
        }
    }

    /// Has the device's own thread do something. The device is locked.
    protected final void later(Runnable task) {
        if (power != null) {
            power.engine.submit(task);
        }
    }

    /// Reads memory by DMA. The device is not locked.
    ///
    /// @return whether all of it could be reached; nothing can while the device may not master the bus
    protected final boolean fetch(long address, MemorySegment into) {
        return master().filter(on -> on.dma.read(address, into)).isPresent();
    }

    /// Writes memory by DMA. The device is not locked.
    ///
    /// @return whether all of it could be reached; nothing can while the device may not master the bus
    protected final boolean deliver(long address, MemorySegment from) {
        return master().filter(on -> on.dma.write(address, from)).isPresent();
    }

    private synchronized Optional<Power> master() {
        return Optional.ofNullable(power).filter(_ -> config.isBusMaster() && !pulledOut);
    }

    /// Raises the interrupt, or lowers it. The device is locked.
    protected final void interrupt(boolean raised) {
        if (power == null || pulledOut) {
            return;
        }
        if (raised) {
            power.interrupts.raise();
        } else {
            power.interrupts.lower();
        }
    }

    /// Reads a register of 32 bits.
    protected final int register(long offset) {
        return registers.get(Layouts.U32, offset);
    }

    /// Sets a register of 32 bits.
    protected final void register(long offset, int value) {
        registers.set(Layouts.U32, offset, value);
    }
}
