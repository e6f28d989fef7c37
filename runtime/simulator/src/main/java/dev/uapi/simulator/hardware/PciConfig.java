package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;

/// The configuration space of a conventional PCI device, as the kernel shows it to a program: 256 bytes, of which some bits can be written.
public final class PciConfig {
    /// In bytes.
    public static final long SIZE = 256;

    private static final long COMMAND = 0x04;
    private static final int BUS_MASTER = 4;
    private static final int IO_MEMORY_PARITY_AND_LINE = 0x507;
    private static final int INTERRUPTS_OFF = 0x400;
    private static final long CACHE_LINE = 0x0c;
    private static final long FIRST_BAR = 0x10;
    private static final long LAST_BAR = 0x24;
    private static final long ROM = 0x30;
    private static final long CAPABILITIES = 0x34;
    private static final long INTERRUPT_LINE = 0x3c;

    private final byte[] before;
    private final byte[] bytes = new byte[(int) SIZE];
    private final MemorySegment registers = MemorySegment.ofArray(bytes);
    private final MemorySegment writable = MemorySegment.ofArray(new byte[(int) SIZE]);
    private final MemorySegment kept = MemorySegment.ofArray(new byte[(int) SIZE]);
    private boolean silent;

    /// @param initial what stands in its first bytes when the device is switched on; the rest is 0
    public PciConfig(byte[] initial) {
        this.before = initial.clone();
        reset();
        allow(COMMAND, IO_MEMORY_PARITY_AND_LINE);
        allow(CACHE_LINE, 0xff);
        allow(INTERRUPT_LINE, 0xff);
        keep(0, -1);
        keep(COMMAND, INTERRUPTS_OFF);
        for (long bar = FIRST_BAR; bar <= LAST_BAR; bar += Integer.BYTES) {
            keep(bar, -1);
        }
        keep(ROM, -1);
        keep(CAPABILITIES, 0xff);
        keep(INTERRUPT_LINE, 0xffff);
    }

    /// Lets these bits of a register be written, beside those that may be already.
    ///
    /// @param register its offset, a multiple of 4
    public void allow(long register, int bits) {
        writable.set(Layouts.U32, register, writable.get(Layouts.U32, register) | bits);
    }

    /// Says that the kernel knows these bits of a register itself, and asks no device for them.
    ///
    /// @param register its offset, a multiple of 4
    public void keep(long register, int bits) {
        kept.set(Layouts.U32, register, kept.get(Layouts.U32, register) | bits);
    }

    /// The device is not there any more: whatever the kernel does not know itself reads as ones.
    void silence() {
        silent = true;
    }

    /// Says that a base address register stands for so much memory.
    ///
    /// @param size a power of two
    void allowBar(int bar, long size) {
        allow(FIRST_BAR + 4L * bar, (int) -size);
    }

    /// Everything as it was when the device was switched on.
    void reset() {
        registers.fill((byte) 0).copyFrom(MemorySegment.ofArray(before));
    }

    /// Whether the device may use memory by itself.
    boolean isBusMaster() {
        return (registers.get(Layouts.U32, COMMAND) & BUS_MASTER) != 0;
    }

    /// @param into as many bytes as there are from the offset on, or less
    void read(long offset, MemorySegment into) {
        into.copyFrom(registers.asSlice(offset, into.byteSize()));
        for (long i = 0; silent && i < into.byteSize(); i++) {
            into.set(Layouts.U8, i, (byte) (into.get(Layouts.U8, i) | ~kept.get(Layouts.U8, offset + i)));
        }
    }

    /// Writes the bits that may be written.
    ///
    /// @param from as many bytes as there are from the offset on, or less
    void write(long offset, MemorySegment from) {
        for (long i = 0; i < from.byteSize(); i++) {
            int mask = writable.get(Layouts.U8, offset + i);
            int kept = bytes[(int) (offset + i)] & ~mask;
            bytes[(int) (offset + i)] = (byte) (kept | (from.get(Layouts.U8, i) & mask));
        }
    }
}
