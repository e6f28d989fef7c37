package dev.uapi.simulator.hardware;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;

/// A twin of QEMU's `edu`, the device that is there to be learnt from: it inverts a number, computes factorials, raises interrupts, and
/// copies between memory and a buffer of its own by DMA.
///
/// It answers as QEMU's does, register by register, but for two things: it does not wait a tenth of a second before it copies, and a copy
/// beyond its buffer is not done, where QEMU's ends the machine or, later, says so in a log.
public final class EduDevice extends PciDevice {
    private static final int REGISTERS = 1 << 20;

    private static final long IDENTITY = 0x00;
    private static final long LIVENESS = 0x04;
    private static final long FACTORIAL = 0x08;
    private static final long STATUS = 0x20;
    private static final long INTERRUPT_STATUS = 0x24;
    private static final long RAISE = 0x60;
    private static final long ACKNOWLEDGE = 0x64;
    private static final long SOURCE = 0x80;
    private static final long DESTINATION = 0x88;
    private static final long COUNT = 0x90;
    private static final long COMMAND = 0x98;

    private static final int IDENTITY_VALUE = 0x010000ed;
    private static final int COMPUTING = 1;
    private static final int INTERRUPT_AFTER_FACTORIAL = 0x80;
    private static final int FACTORIAL_INTERRUPT = 1;
    private static final int COPY_INTERRUPT = 0x100;
    private static final long RUN = 1;
    private static final long TO_MEMORY = 2;
    private static final long INTERRUPT_AFTER_COPY = 4;

    private static final long BUFFER = 0x40000;
    private static final long BUFFER_SIZE = 4096;
    private static final long ADDRESS_MASK = (1L << 28) - 1;

    /// From here on registers are 64 bits wide.
    private static final long WIDE = 0x80;

    private static final byte[] CONFIG = HexFormat.of().parseHex("3412e811030110001000ff0000000000" + "0000a0fe" + "00".repeat(24)
            + "f41a0011" + "0000000040000000" + "00000000" + "0a010000" + "05008000");

    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER_SIZE, Long.BYTES);
    private int answer;
    private int factorial;
    private boolean copying;

    /// A device that is switched off.
    public EduDevice() {
        super(configSpace(), REGISTERS);
    }

    private static PciConfig configSpace() {
        PciConfig config = new PciConfig(CONFIG);
        config.allow(0x40, 0x000e0000);
        config.allow(0x44, -1);
        config.allow(0x48, -1);
        config.allow(0x4c, 0xffff);
        config.keep(0x40, 0x00ffff00);
        config.keep(0x44, -1);
        config.keep(0x48, -1);
        config.keep(0x4c, 0xffff);
        return config;
    }

    /// QEMU's cannot be reset by itself.
    @Override
    public boolean isResettable() {
        return false;
    }

    @Override
    protected void switchedOn() {
        registers().fill((byte) -1);
        register(IDENTITY, IDENTITY_VALUE);
        answer = 0;
        factorial = 0;
        copying = false;
        for (long zero : new long[] {LIVENESS, FACTORIAL, STATUS, INTERRUPT_STATUS}) {
            register(zero, 0);
        }
        for (long zero : new long[] {SOURCE, DESTINATION, COUNT, COMMAND}) {
            wide(zero, 0);
        }
        buffer.fill((byte) 0);
    }

    @Override
    protected boolean takes(long offset, int width) {
        return width == Integer.BYTES || (width == Long.BYTES && offset >= WIDE);
    }

    /// Narrow accesses do not reach the device.
    @Override
    protected long refused(int width) {
        return width < Integer.BYTES ? 0 : -1;
    }

    @Override
    protected void settle() {
        register(IDENTITY, IDENTITY_VALUE);
        invert();
        beginFactorial();
        signal();
        beginCopy();
    }

    private void invert() {
        if (register(LIVENESS) != answer) {
            answer = ~register(LIVENESS);
            register(LIVENESS, answer);
        }
    }

    private void beginFactorial() {
        int asked = register(FACTORIAL);
        int status = register(STATUS);
        if (asked != factorial && (status & COMPUTING) == 0) {
            factorial = asked;
            register(STATUS, status | COMPUTING);
            later(() -> endFactorial(asked));
        }
    }

    private void endFactorial(int asked) {
        int result = 1;
        for (int left = asked; left > 0; left--) {
            result *= left;
        }
        finishFactorial(result);
    }

    private synchronized void finishFactorial(int result) {
        factorial = result;
        register(FACTORIAL, result);
        register(STATUS, register(STATUS) & ~COMPUTING);
        if ((register(STATUS) & INTERRUPT_AFTER_FACTORIAL) != 0) {
            raise(FACTORIAL_INTERRUPT);
        }
    }

    /// What stands in the two registers that are only written was written just now, unless it is what they read as.
    private void signal() {
        if (register(RAISE) != -1) {
            int bits = register(RAISE);
            register(RAISE, -1);
            raise(bits);
        }
        if (register(ACKNOWLEDGE) != -1) {
            register(INTERRUPT_STATUS, register(INTERRUPT_STATUS) & ~register(ACKNOWLEDGE));
            register(ACKNOWLEDGE, -1);
            if (register(INTERRUPT_STATUS) == 0) {
                interrupt(false);
            }
        }
    }

    private void raise(int bits) {
        register(INTERRUPT_STATUS, register(INTERRUPT_STATUS) | bits);
        if (register(INTERRUPT_STATUS) != 0) {
            interrupt(true);
        }
    }

    private void beginCopy() {
        if ((wide(COMMAND) & RUN) != 0 && !copying) {
            copying = true;
            later(this::copy);
        }
    }

    private void copy() {
        boolean toMemory = (wide(COMMAND) & TO_MEMORY) != 0;
        long count = wide(COUNT);
        long inBuffer = wide(toMemory ? SOURCE : DESTINATION) - BUFFER;
        if (inBuffer >= 0 && count > 0 && count <= BUFFER_SIZE && inBuffer < BUFFER_SIZE - count) {
            MemorySegment part = buffer.asSlice(inBuffer, count);
            if (toMemory) {
                deliver(wide(DESTINATION) & ADDRESS_MASK, part);
            } else {
                fetch(wide(SOURCE) & ADDRESS_MASK, part);
            }
        }
        endCopy();
    }

    private synchronized void endCopy() {
        copying = false;
        wide(COMMAND, wide(COMMAND) & ~RUN);
        if ((wide(COMMAND) & INTERRUPT_AFTER_COPY) != 0) {
            raise(COPY_INTERRUPT);
        }
    }

    private long wide(long offset) {
        return Width.load(registers(), offset, Long.BYTES);
    }

    private void wide(long offset, long value) {
        Width.store(registers(), offset, Long.BYTES, value);
    }
}
