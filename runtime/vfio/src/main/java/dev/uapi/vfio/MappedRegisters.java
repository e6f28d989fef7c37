package dev.uapi.vfio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Registers that are mapped into the process: an access is no call.
///
/// @param memory of the region
record MappedRegisters(MemorySegment memory) implements Registers {
    private static final VarHandle BYTE = JAVA_BYTE.varHandle();
    private static final VarHandle SHORT = JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle();
    private static final VarHandle INT = JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle();
    private static final VarHandle LONG = JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle();

    // Volatile: a plain access may be left out, done twice, split, or moved past others.
    @Override
    public int get8(long offset) {
        return (byte) BYTE.getVolatile(memory, offset) & 0xff;
    }

    @Override
    public int get16(long offset) {
        return (short) SHORT.getVolatile(memory, offset) & 0xffff;
    }

    @Override
    public int get32(long offset) {
        return (int) INT.getVolatile(memory, offset);
    }

    @Override
    public long get64(long offset) {
        return (long) LONG.getVolatile(memory, offset);
    }

    @Override
    public void set8(long offset, int value) {
        BYTE.setVolatile(memory, offset, (byte) value);
    }

    @Override
    public void set16(long offset, int value) {
        SHORT.setVolatile(memory, offset, (short) value);
    }

    @Override
    public void set32(long offset, int value) {
        INT.setVolatile(memory, offset, value);
    }

    @Override
    public void set64(long offset, long value) {
        LONG.setVolatile(memory, offset, value);
    }
}
